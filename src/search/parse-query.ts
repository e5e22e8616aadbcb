import { isStopWord } from '../text/stop-words.ts';
import { baseForms } from '../text/word-forms.ts';
import { tokenize, type Token } from './tokenize.ts';

/** A part of a query: a run of letters and signs without a space, or a quoted phrase. */
export interface TypedTerm {
  /** The term as typed, without quotes or minus. */
  readonly typed: string;
  readonly tokens: readonly Token[];
  readonly quoted: boolean;
  /** Whether its last word may go on: the reader may still be typing it, or the text may have it with a Korean particle. */
  readonly unfinished: boolean;
}

/**
 * A quoted phrase, which may still be open, or a run without a space: `"two words"`, `-word`, `"two wo`. A minus
 * after a space excludes it, unless a digit or a currency symbol follows: then it belongs to a number.
 */
const part = /((?<!\S)[-−–](?![.,\s\d\p{Sc}]))?(?:"([^"]*)("?)|([^\s"]+))/gu;

/** Parses a query, as far as that is possible without a text: words, "quoted phrases" (also “curly”), and -words to exclude. */
export function parseQuery(query: string, lang: string) {
  const text = query
    .slice(0, 2000)
    .replace(/[“”„‟«»＂]/gu, '"')
    // “R & D”, “R and D”
    .replace(/(?<!\p{L})(\p{L})(?:\s*&\s*|\s+and\s+)(?=\p{L}(?!\p{L}))/giu, '$1&');
  const terms: TypedTerm[] = [];
  const excluded: TypedTerm[] = [];
  let taken = 0;
  for (const match of text.matchAll(part)) {
    const [whole, minus, phrase, closed, word = ''] = match;
    const end = match.index + whole.length;
    if (end <= taken) continue;
    const from = end - word.length;
    const quoted = phrase !== undefined;
    // Read the text after a word too, because a number includes the unit after it ("3.9 tn").
    const tokens = quoted
      ? tokenize(phrase, lang)
      : tokenize(text.slice(from), lang).filter(({ start }) => start < word.length);
    const last = tokens.at(-1);
    if (!last) continue;
    taken = quoted ? end : Math.max(end, from + last.wholeEnd);
    const typed = quoted
      ? phrase.trim()
      : text.slice(from, taken).replace(/(?<=[\p{L}\p{N}])[?!;:)\]]+$/u, '');
    const unfinished = (taken === text.length && closed !== '"') || lang.startsWith('ko');
    (minus ? excluded : terms).push({ typed, tokens, quoted, unfinished });
  }
  return { terms, excluded };
}

/** Lists the alternative keys for each word of a query, of which a page must have one, and whether the word is `required`, as in a quoted phrase. Stop words are left out if there are others. */
export function queryKeys(query: string, lang: string, stopWords?: RegExp) {
  const words = parseQuery(query, lang).terms.flatMap(({ tokens, quoted, unfinished }) =>
    tokens.map((token, at) => {
      const [form = '', ...others] = token.forms;
      const isPrefix = unfinished && at === tokens.length - 1 && !token.number;
      const keys = [...baseForms(form, lang), ...others].map(encodeKey);
      if (isPrefix && token.form.length > 2) keys.push(encodeKey(token.form).slice(0, -2));
      return { token, keys, required: quoted };
    }),
  );
  // A short word, such as “Kai”, may name what is looked for.
  const decides = ({ form }: Token) => !(stopWords?.test(form) ?? isStopWord(form, 'en'));
  const deciding = words.filter(({ token, required }) => required || decides(token));
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
