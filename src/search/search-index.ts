import { baseForms } from '../text/word-forms.ts';
import { isStopWord } from '../text/stop-words.ts';
import { symbolsOf } from '../text/compare-words.ts';
import type { Language } from './language.ts';
import type { Passage } from './passage.ts';
import { tokenize, type Token } from './tokenize.ts';

/** A run of words, with the forms that match at each place. */
export type Pattern = readonly (readonly string[])[];

/** An index of the words in passages: where each form is, and which forms are of one word. */
export class SearchIndex {
  readonly passages: { readonly passage: Passage; readonly tokens: readonly Token[] }[] = [];
  readonly lang: string;
  /** What else is known of the language, which may be loaded later. */
  language: Language = {};
  /** The places of each form: the index of the passage, then that of the token. */
  readonly #places = new Map<string, [number, number][]>();
  /** All base forms of the words in the text, with the forms of each. */
  readonly bases = new Map<string, string[]>();

  constructor(lang: string, passages: readonly Passage[] = []) {
    this.lang = lang;
    for (const passage of passages) this.add(passage);
  }

  /** Adds the next passage in reading order. It may be in another language than the rest. */
  add(passage: Passage, lang = this.lang): void {
    const tokens = tokenize(passage.text, lang);
    const at = this.passages.push({ passage, tokens }) - 1;
    for (const [token, { forms }] of tokens.entries())
      for (const form of forms) {
        if (!this.has(form)) {
          this.#places.set(form, []);
          for (const base of baseForms(form, lang))
            this.bases.set(base, [...(this.bases.get(base) ?? []), form]);
        }
        this.#places.get(form)?.push([at, token]);
      }
  }

  has(form: string): boolean {
    return this.#places.has(form);
  }

  /** Tells whether a word is too common in its language to decide what a query finds. */
  isStopWord(form: string): boolean {
    return isStopWord(form, this.lang, this.language.stopWords);
  }

  /** Lists all forms in the text. */
  forms(): string[] {
    return [...this.#places.keys()];
  }

  /** Lists the forms in the text that are inflections or signs ("€") of a word. */
  inflections(form: string): string[] {
    const found = baseForms(form, this.lang).flatMap((base) => this.bases.get(base) ?? []);
    return [...new Set([...found, ...symbolsOf(form).filter((one) => this.has(one))])];
  }

  /** Lists the forms in the text that begin with what was typed. */
  completions(typed: string): string[] {
    return this.forms().filter((form) => form.startsWith(typed));
  }

  /** Lists compounds with a word, in a language that writes compounds, or particles, as one word. */
  compounds(word: string): string[] {
    const isWritten = word.length > 5 && /^(?:d[ae]|et|fi|hu|is|ko|n[blno]|sv)\b/i.test(this.lang);
    // Katakana, with the marks of voiced sounds
    if (!isWritten && !/^[\u3099-ヿ]{3}/.test(word)) return [];
    return this.forms().filter((form) => form.includes(word));
  }

  /**
   * Finds the runs of words with these initials. In names, stop words may count or not ("MFA" or "MoFA" for
   * "Ministry of Foreign Affairs"). Other runs, and two initials, must not contain any.
   */
  spelledOut(initials: string, names: boolean): Pattern[] {
    const runs: Pattern[] = [];
    for (const { tokens } of this.passages)
      for (const [at, { form }] of tokens.entries()) {
        if (form[0] !== initials[0]) continue;
        for (let size = 2; size < 3 * initials.length - 3; size += 1) {
          const run = tokens.slice(at, at + size);
          if (spellsOut(run, initials, names, this.lang))
            runs.push(run.map((token) => [token.form]));
        }
      }
    return runs;
  }

  /** Returns those of the patterns that match anywhere. */
  matching(patterns: readonly Pattern[]): Pattern[] {
    return patterns.filter((pattern) => this.find(pattern).size > 0);
  }

  /** Finds each place that matches one of the patterns, by the index of the passage. */
  find(...patterns: readonly Pattern[]) {
    const hits = patterns.flatMap((pattern) =>
      (pattern[0] ?? [])
        .flatMap((form) => this.#places.get(form) ?? [])
        .flatMap(([at, first]) => hitAt(at, first, pattern, this.passages[at]?.tokens ?? [])),
    );
    return Map.groupBy(hits, ({ at }) => at);
  }
}

/** Returns the part of a passage that matches a pattern from a token on, if it does. */
function hitAt(at: number, first: number, pattern: Pattern, tokens: readonly Token[]) {
  const run = tokens.slice(first, first + pattern.length);
  const matches = pattern.every((forms, of) => forms.some((one) => run[of]?.forms.includes(one)));
  const [start, last] = [run[0], run.at(-1)];
  if (!matches || !start || !last) return [];
  const end = pattern.at(-1)?.includes(last.form) ? last.end : last.wholeEnd;
  return { at, start: start.start, end };
}

/** Tells whether words have these initials, and neither begin nor end with a stop word. */
function spellsOut(run: readonly Token[], initials: string, names: boolean, lang: string): boolean {
  const large = run.filter(({ form, capital }) => capital || !isStopWord(form, lang));
  if (large[0] !== run[0] || large.at(-1) !== run.at(-1)) return false;
  if (!names && run.at(-2)?.wholeEnd === run.at(-1)?.end) return false; // "property-tax"
  const isWhole = large.length === run.length || initials.includes('&');
  if (names ? large.some(({ capital }) => !capital) : !isWhole) return false;
  return [run, large].some((words) => words.map(initialOf).join('') === initials);
}

function initialOf({ form, acronym }: Token): string | undefined {
  return acronym ? form : /^(?:and|et|und|y)$/.test(form) ? '&' : form[0];
}
