import { enScript, enSearch, enSiteSearch } from '../words/en.ts';
export { fill, forNumber } from '../words/words.ts';
import type { ScriptWords } from '../words/words.ts';

// A bundle has only the words that it uses.

/** The words of the search of the page. */
export const searchWords = /* @__PURE__ */ readWords(enSearch);

/** The words of the search of other releases. */
export const siteSearchWords = /* @__PURE__ */ readWords(enSiteSearch);

/** The words of the other scripts. */
export const words = /* @__PURE__ */ readWords(enScript);

/** Reads the words that the page has in its language; English ones are in the scripts. */
function readWords<Words extends Partial<ScriptWords>>(english: Words): Words {
  const given = globalThis.document?.querySelector('script.words')?.textContent;
  return given ? JSON.parse(given) : english;
}
