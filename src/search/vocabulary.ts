import { editDistance, maxEdits } from '../text/edit-distance.ts';
import { stem } from './stem.ts';
import { tokenize } from './token.ts';

/** The words of all passages as they travel to the browser. */
export interface VocabularyFile {
  readonly build: string;
  readonly passages: number;
  /** Words and numbers (with their unit) by the number of passages that hold them. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** A form of a word that the passages hold. */
interface Entry {
  readonly form: string;
  readonly root: string;
  readonly passages: number;
  /** What to ask the index for. */
  readonly ask: string;
}

const letters = /^\p{L}{4,}$/u;

/** The words a text has: which forms a typed word may stand for, and how rare each is. */
export class Vocabulary {
  readonly passages: number;
  readonly #entries = new Map<string, Entry>();
  readonly #stems = new Map<string, string[]>();
  readonly #words: readonly Entry[];
  #real: ReadonlySet<string> = new Set();

  constructor(file: Pick<VocabularyFile, 'passages' | 'words'>) {
    this.passages = file.passages;
    for (const [count, words] of Object.entries(file.words)) {
      for (const word of words) this.#add(word, Number(count));
    }
    this.#words = [...this.#entries.values()].filter(({ form }) => letters.test(form));
  }

  #add(word: string, passages: number): void {
    const [token] = tokenize(word);
    if (token === undefined) return;
    for (const form of [token.form, ...token.also]) {
      const known = this.#entries.get(form);
      const most = Math.max(passages, known?.passages ?? 0);
      const root = stem(form);
      this.#entries.set(form, { form, root, passages: most, ask: token.form });
      if (known === undefined) this.#stems.set(root, [...this.inflections(form), form]);
    }
  }

  /** Learns the stems of words that are near one of the text, but no slips of the pen. */
  learn(stems: readonly string[]): void {
    this.#real = new Set(stems);
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

  /** The word nearest by its stem, then as a whole, within the slips allowed, the commonest of several; none for a word of the language. */
  correction(typed: string): string | undefined {
    let limit = maxEdits(typed);
    const root = stem(typed);
    if (limit === 0 || this.#real.has(root) || !letters.test(typed)) return undefined;
    let best: Entry | undefined;
    let least = Infinity;
    for (const word of this.#words) {
      const whole = editDistance(typed, word.form, limit);
      const found = whole <= 1 ? whole : Math.min(whole, editDistance(root, word.root, limit));
      if (found > limit) continue;
      const nearer = found < limit || whole < least;
      const commoner = whole === least && word.passages > (best?.passages ?? 0);
      if (best !== undefined && !nearer && !commoner) continue;
      [best, limit, least] = [word, found, whole];
    }
    return best?.form;
  }
}
