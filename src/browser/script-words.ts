import type { scriptWords } from '../words/words-for.ts';
export { fill, forNumber } from '../words/words.ts';

/** The words that scripts show, which each page holds in its language. */
export const words: ReturnType<typeof scriptWords> = JSON.parse(
  document.querySelector('script.words')?.textContent ?? '{}',
);
