/** Runs a command and prints what it gives. An error says what its user has to correct, without a stack. */
export function run(command: () => string): void {
  try {
    console.log(command());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
