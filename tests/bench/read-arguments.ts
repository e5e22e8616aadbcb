import { parseArgs } from 'node:util';

/** Reads the arguments of a command. If they are wrong, prints only the message and ends the process. */
export function readArguments<Arguments>(read: () => Arguments): Arguments {
  try {
    return read();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** Reads the one whole number from 1 on that a command may be given, or returns its default. */
export function readNumber(name: string, byDefault: number): number {
  return readArguments(() => {
    const { positionals } = parseArgs({ allowPositionals: true });
    const [given = String(byDefault), ...more] = positionals;
    if (/^[1-9]\d{0,14}$/.test(given) && more.length === 0) return Number(given);
    throw new Error(`“${positionals.join(' ')}” is not ${name}. Give one whole number from 1 on.`);
  });
}
