import { en } from '../../src/words/en.ts';
import { scriptWords } from '../../src/words/words-for.ts';

// Scripts of the browser read their words from the page.
const element = { textContent: JSON.stringify(scriptWords(en)) };
Object.assign(globalThis, { document: { querySelector: () => element } });
