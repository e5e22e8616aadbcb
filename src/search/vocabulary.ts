import { slips, slipsAllowed } from './slips.ts';
import { stem } from './stem.ts';
import { tokenize } from './token.ts';

/** The words of all passages as they travel to the browser. */
export interface VocabularyFile {
  readonly build: string;
  readonly passages: number;
  /** Words and numbers (with their unit) by the number of passages that hold them. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

interface Entry {
  readonly passages: number;
  /** What to ask the index for. */
  readonly ask: string;
}

/** The words a text has: which forms a typed word may stand for, and how rare each is. */
export class Vocabulary {
  readonly passages: number;
  readonly #entries = new Map<string, Entry>();
  readonly #stems = new Map<string, string[]>();
  #real: ReadonlySet<string> = new Set();

  constructor(file: Pick<VocabularyFile, 'passages' | 'words'>) {
    this.passages = file.passages;
    for (const [count, words] of Object.entries(file.words)) {
      for (const word of words) this.#add(word, Number(count));
    }
  }

  #add(word: string, passages: number): void {
    const [token] = tokenize(word);
    if (token === undefined) return;
    for (const form of [token.form, ...token.also]) {
      const known = this.#entries.get(form);
      const most = Math.max(passages, known?.passages ?? 0);
      this.#entries.set(form, { passages: most, ask: token.form });
      if (known === undefined) this.#stems.set(stem(form), [...this.inflections(form), form]);
    }
  }

  /** Learns words of the language that are near one of the text, but no slips of the pen. */
  learn(words: readonly string[]): void {
    this.#real = new Set(words);
  }

  has(form: string): boolean {
    return this.#entries.has(form);
  }

  /** The number of passages that hold a form. */
  count(form: string): number {
    return this.#entries.get(form)?.passages ?? 0;
  }

  /** What the index is asked for, to find this form; nothing for a sign, which no index has. */
  ask(form: string): string | undefined {
    const ask = this.#entries.get(form)?.ask;
    return ask !== undefined && /[\p{L}\p{N}]/u.test(ask) ? ask : undefined;
  }

  /** All forms with the same stem. */
  inflections(form: string): readonly string[] {
    return this.#stems.get(stem(form)) ?? [];
  }

  /** All forms that begin with what was typed. */
  completions(typed: string): string[] {
    return [...this.#entries.keys()].filter((form) => form.startsWith(typed));
  }

  /** The nearest word within the slips allowed, the commonest of several; none for a word of the language. */
  correction(typed: string): string | undefined {
    const limit = slipsAllowed(typed);
    if (limit === 0 || this.#real.has(typed) || /[^\p{L}]/u.test(typed)) return undefined;
    let best: { form: string; slips: number; count: number } | undefined;
    for (const [form, { passages }] of this.#entries) {
      const found = nearness(typed, form, best?.slips ?? limit);
      const better = found < (best?.slips ?? Infinity) || passages > (best?.count ?? 0);
      if (found <= limit && better) best = { form, slips: found, count: passages };
    }
    return best?.form;
  }
}

/** Counts the slips between a typed word and a word of the text, or between their stems. */
export function nearness(typed: string, form: string, limit: number): number {
  if (form.length < 4 || !/^\p{L}+$/u.test(form)) return Infinity;
  const whole = slips(typed, form, limit);
  return whole <= 1 ? whole : Math.min(whole, slips(stem(typed), stem(form), limit));
}
