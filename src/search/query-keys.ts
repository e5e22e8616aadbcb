import { baseForms } from '../text/word-forms.ts';
import { isStopWord } from '../text/stop-words.ts';
import { parseQuery } from './parse-query.ts';
import type { Token } from './tokenize.ts';

/**
 * Lists the alternative keys for each word of a query, of which a page must have one, and whether the word is
 * `required`, as in a quoted phrase. The last word may still be growing.
 */
export function queryKeys(query: string, lang: string) {
  const words = parseQuery(query, lang).terms.flatMap(({ tokens, quoted, unfinished }) =>
    tokens.map((token, at) => {
      const growing = unfinished && at === tokens.length - 1 && !token.number;
      const keys = keysOf(token, lang);
      if (growing && token.form.length > 2) keys.push(encodeKey(token.form).slice(0, -2));
      return { token, keys, required: quoted };
    }),
  );
  const deciding = words.filter(({ token, required }) => required || !isStopWord(token.form));
  return deciding.length > 0 ? deciding : words;
}

/**
 * Encodes a key in letters and digits, so that Pagefind neither splits nor stems it. The zz at its end keeps
 * Pagefind from finding longer keys. Without the zz, it finds every key that begins with this one.
 */
export function encodeKey(key: string): string {
  const digits = (unit: string) => `z${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${key.replace(/[^a-y\d]/g, digits)}zz`;
}

function keysOf({ forms: [form = '', ...others], number }: Token, lang: string): string[] {
  return [...(number ? [form] : baseForms(form, lang)), ...others].map(encodeKey);
}
