import { baseForms } from './inflections.ts';
import type { Hit, Passage, TokenizedPassage } from './passage.ts';
import { isStopWord } from './stop-words.ts';
import { tokenize, type Token } from './tokenize.ts';

/** What may stand in each place of a run of words. */
export type Pattern = readonly ReadonlySet<string>[];

/** The place of a token: which passage, and which of its tokens. */
interface Place {
  readonly at: number;
  readonly token: number;
}

/** The words of some passages: where each form is, how rare it is, and which forms belong together. */
export class SearchIndex<P extends Passage = Passage> {
  readonly passages: TokenizedPassage<P>[] = [];
  readonly lang: string;
  readonly #places = new Map<string, Place[]>();
  readonly #byBase = new Map<string, Set<string>>();
  readonly #initials = new Map<string, Set<string>>();

  constructor(lang: string, passages: readonly P[] = []) {
    this.lang = lang;
    for (const passage of passages) this.add(passage);
  }

  /** Adds a passage, which may be in another language than most; the order is the order of reading. */
  add(passage: P, lang = this.lang): void {
    const tokens = tokenize(passage.text);
    const at = this.passages.push({ passage, tokens }) - 1;
    tokens.forEach((token, index) => {
      for (const form of new Set([token.form, ...token.also])) this.#addForm(form, at, index, lang);
    });
    for (const [initials, words] of initialsIn(tokens))
      this.#initials.set(initials, (this.#initials.get(initials) ?? new Set()).add(words));
  }

  #addForm(form: string, at: number, token: number, lang: string): void {
    const places = this.#places.get(form);
    if (places !== undefined) {
      places.push({ at, token });
      return;
    }
    this.#places.set(form, [{ at, token }]);
    for (const base of baseForms(form, lang))
      this.#byBase.set(base, (this.#byBase.get(base) ?? new Set()).add(form));
  }

  has(form: string): boolean {
    return this.#places.has(form);
  }

  /** All forms of the text. */
  forms(): string[] {
    return [...this.#places.keys()];
  }

  /** All base forms of the words of the text, with the forms of each. */
  bases(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#byBase;
  }

  /** The number of times a form is used. */
  uses(form: string): number {
    return this.#places.get(form)?.length ?? 0;
  }

  /** The forms of the text that are inflections of a word. */
  inflections(form: string): string[] {
    const bases = baseForms(form, this.lang);
    return [...new Set(bases.flatMap((base) => [...(this.#byBase.get(base) ?? [])]))];
  }

  /** The forms of the text that begin with what was typed. */
  completions(typed: string): string[] {
    return this.forms().filter((form) => form.startsWith(typed));
  }

  /** The names of the text with these initials, each as a run of words. */
  names(initials: string): Pattern[] {
    return [...(this.#initials.get(initials) ?? [])].map((words) =>
      words.split(' ').map((word) => new Set([word])),
    );
  }

  /** Runs of words with these initials, no stop word among them: "AGM" for "annual general meeting". */
  runsOf(initials: string): Pattern[] {
    if (initials.length < 3) return [];
    const runs = new Map<string, Pattern>();
    for (const { tokens } of this.passages) {
      tokens.forEach((_, at) => {
        const run = tokens.slice(at, at + initials.length).map(({ form }) => form);
        const spelled = run.map((form) => (isStopWord(form) ? ' ' : form.slice(0, 1))).join('');
        if (spelled === initials)
          runs.set(
            run.join(' '),
            run.map((form) => new Set([form])),
          );
      });
    }
    return [...runs.values()];
  }

  /** A word that the text writes as two: "healthcare" as "health care". */
  parted(word: string): Pattern | undefined {
    for (let length = 2; length <= word.length - 2; length += 1) {
      const pair = [
        new Set([word.slice(0, length)]),
        new Set(this.inflections(word.slice(length))),
      ];
      if (pair.every((forms) => forms.size > 0) && this.find(pair).size > 0) return pair;
    }
    return undefined;
  }

  /** Finds each place where a run of words stands, by the number of the passage. */
  find(pattern: Pattern): Map<number, Hit[]> {
    const found = new Map<number, Hit[]>();
    for (const form of pattern[0] ?? []) {
      for (const { at, token } of this.#places.get(form) ?? []) {
        const hit = this.#match(pattern, at, token);
        if (hit === undefined) continue;
        const hits = found.get(at);
        if (hits === undefined) found.set(at, [hit]);
        else hits.push(hit);
      }
    }
    return found;
  }

  #match(pattern: Pattern, at: number, first: number): Hit | undefined {
    const tokens = this.passages[at]?.tokens ?? [];
    const [start, last] = [tokens[first], tokens[first + pattern.length - 1]];
    if (start === undefined || last === undefined) return undefined;
    if (!pattern.every((forms, step) => answers(tokens[first + step], forms))) return undefined;
    const whole = pattern.at(-1)?.has(last.form) !== true;
    return { start: start.start, end: whole ? last.wholeEnd : last.end };
  }
}

function answers(token: Token | undefined, forms: ReadonlySet<string>): boolean {
  return (
    token !== undefined && (forms.has(token.form) || token.also.some((form) => forms.has(form)))
  );
}

/** Lists the names in a text by their initials, small words between them counted or not. */
function* initialsIn(tokens: readonly Token[]): Generator<[string, string]> {
  for (let first = 0; first < tokens.length; first += 1) {
    if (tokens[first]?.capital !== true) continue;
    let [large, all, words, capitals] = ['', '', '', 0];
    for (const token of tokens.slice(first, first + 8)) {
      const small = !token.capital && isStopWord(token.form);
      if (!token.capital && !small) break;
      words += `${words === '' ? '' : ' '}${token.form}`;
      all += token.form[0] ?? '';
      if (small) continue;
      large += token.form[0] ?? '';
      capitals += 1;
      if (capitals < 2) continue;
      yield [large.toLowerCase(), words];
      if (all !== large) yield [all.toLowerCase(), words];
    }
  }
}
