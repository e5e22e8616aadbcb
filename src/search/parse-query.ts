import { tokenize, type Token } from './token.ts';

/** One thing a reader asks for: a word, or a quoted phrase of several. */
export interface Term {
  /** As it was typed, without quotes or minus. */
  readonly typed: string;
  readonly tokens: readonly Token[];
  readonly quoted: boolean;
  /** Nothing follows it yet: its last word may still be growing. */
  readonly unfinished: boolean;
}

/** What a reader typed, understood as far as that goes without the text. */
export interface Query {
  readonly terms: readonly Term[];
  readonly excluded: readonly Term[];
}

const longest = 2000;
const part = /(?<minus>(?<=^|\s)[-−–])?(?:"(?<phrase>[^"]*)(?<closed>"?)|(?<words>[^\s"]+))/gu;

/** Reads a query: words, "quoted phrases" (also “curly”), and -words to leave out. */
export function parseQuery(text: string): Query {
  const terms: Term[] = [];
  const excluded: Term[] = [];
  const typed = text.slice(0, longest).replace(/[“”„‟«»＂]/gu, '"');
  const plain = typed
    .replace(/\bper cent\b/giu, 'percent')
    .replace(/(?<!\p{L})(\p{L})(?:\s*&\s*|\s+and\s+)(?=\p{L}(?!\p{L}))/giu, '$1&')
    .replace(/(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)/gu, (groups) =>
      groups.replace(/\s/gu, ''),
    );
  for (const { groups = {}, index, 0: whole } of plain.matchAll(part)) {
    const { minus, phrase, closed, words } = groups;
    const unfinished = index + whole.length === plain.length && closed !== '"';
    const target = minus === undefined ? terms : excluded;
    if (phrase !== undefined) {
      const tokens = tokenize(phrase);
      if (tokens.length > 0)
        target.push({ typed: phrase.trim(), tokens, quoted: true, unfinished });
    } else if (words !== undefined) {
      // The text after the word is read too: a unit may follow a number ("3.9 tn").
      const from = index + whole.length - words.length;
      const tokens = tokenize(plain.slice(from)).filter(({ start }) => start < words.length);
      target.push(...separate(tokens, plain.slice(from), minus !== undefined, unfinished));
    }
  }
  return { terms, excluded };
}

/** Makes each word a term of its own; a left-out compound stays whole. */
function separate(tokens: Token[], text: string, whole: boolean, unfinished: boolean): Term[] {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return [];
  if (whole)
    return [{ typed: text.slice(first.start, last.end), tokens, quoted: true, unfinished }];
  return tokens.map((token) => {
    const dot =
      token.number && token === last
        ? (/^[.,](?!\s*\S)/.exec(text.slice(token.end))?.[0] ?? '')
        : '';
    const typed = text.slice(token.start, token.end) + dot;
    return { typed, tokens: [token], quoted: false, unfinished: unfinished && token === last };
  });
}
