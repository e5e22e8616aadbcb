/** Runs a command and prints its result, or the message of an error without its stack. */
export function run(command: () => string): void {
  try {
    console.log(command());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
