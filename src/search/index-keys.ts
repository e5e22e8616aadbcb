import { baseForms } from '../text/inflections.ts';
import { isStopWord } from '../text/stop-words.ts';
import { parseQuery } from './parse-query.ts';
import { tokenize, type Token } from './tokenize.ts';

/** What a page must have for one word of a query. */
export interface WantedKeys {
  /** Keys of which it must have one. */
  readonly keys: readonly string[];
  /** Whether no page without it answers, as for a quoted phrase. */
  readonly required: boolean;
}

/** Lists the keys that a text is found by: every word with its base forms, every number with its amount. */
export function indexKeys(text: string, lang: string): string[] {
  return [...new Set(tokenize(text).flatMap((token) => keysOf(token, lang)))];
}

/** Lists the keys that the words of a query ask for; the last word may still be growing. */
export function queryKeys(query: string, lang: string): WantedKeys[] {
  const words = parseQuery(query).terms.flatMap(({ tokens, quoted, unfinished }) =>
    tokens.map((token, at) => {
      const growing = unfinished && at === tokens.length - 1 && !token.number;
      const keys = [...keysOf(token, lang)];
      if (growing && token.form.length > 2) keys.push(encodeKey(token.form).slice(0, -2));
      return { token, keys, required: quoted };
    }),
  );
  const deciding = words.filter(({ token, required }) => required || !isStopWord(token.form));
  return deciding.length > 0 ? deciding : words;
}

/**
 * Writes a key in letters and digits with zz at its end, so that Pagefind neither splits nor stems it,
 * and finds no other that begins with it. Without the zz it finds all that begin with it.
 */
function encodeKey(key: string): string {
  const digits = (unit: string) => `z${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${key.replace(/[^a-y\d]/g, digits)}zz`;
}

function keysOf({ forms: [form = '', ...others], number }: Token, lang: string): string[] {
  const name = `${lang} ${form}`;
  const keys = (known[name] ??= (number ? [form] : baseForms(form, lang)).map(encodeKey));
  return [...keys, ...others.map(encodeKey)];
}

/** The keys of each word of a language, which the pages of a site share. */
const known: Record<string, string[]> = {};
