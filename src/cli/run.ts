/** Runs a command and prints what it returns or, if it fails, the error message without a stack trace. */
export async function run(command: () => string | Promise<string>): Promise<void> {
  try {
    console.log(await command());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
