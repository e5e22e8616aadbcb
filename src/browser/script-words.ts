import { enScript } from '../words/en.ts';
export { fill, forNumber } from '../words/words.ts';
import type { ScriptWords } from '../words/words.ts';

/** The words of the scripts: the page brings them, unless they are English. */
export const words: ScriptWords = readWords();

function readWords(): ScriptWords {
  const given = globalThis.document?.querySelector('script.words')?.textContent;
  return given ? JSON.parse(given) : enScript;
}
