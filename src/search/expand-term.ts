import { signsOf } from './signs-of.ts';
import { isStopWord } from './stop-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The forms of the text that a typed word may stand for, and how they were come by. */
export interface Reach {
  readonly how: 'typed' | 'completed' | 'corrected' | 'nowhere';
  readonly forms: readonly string[];
  /** Those of them nearest to what was typed. */
  readonly exact: readonly string[];
}

/** The letters from which a word is completed: a last one is still being typed, beside others from its first. */
const fewest = { finished: 4, last: 3, beside: 1 };

/** Takes a word as it is, in all its inflections; else as a sign's name, as a beginning, or as a slip. */
export function reachWord(form: string, vocabulary: Vocabulary, at: keyof typeof fewest): Reach {
  const inflections = vocabulary.inflections(form);
  if (inflections.length > 0)
    return reach('typed', inflections, inflections.includes(form) ? [form] : inflections);
  const signs = signsOf(form).filter((sign) => vocabulary.has(sign));
  if (signs.length > 0) return reach('typed', signs);
  const known = form.length >= fewest[at] && !isStopWord(form);
  const completions = known ? vocabulary.completions(form) : [];
  if (completions.length > 0) return reach('completed', completions);
  const correction = vocabulary.correction(form);
  if (correction === undefined) return reach('nowhere', []);
  return reach('corrected', vocabulary.inflections(correction), [correction]);
}

/** A number means its value; one typed up to a sign ("195.", "6.3") may be the beginning of one. */
export function reachNumber(value: string, typed: string, vocabulary: Vocabulary): Reach {
  if (vocabulary.has(value)) return reach('typed', [value]);
  const completions = /[.,]/.test(typed) ? vocabulary.completions(typed) : [];
  return reach(completions.length > 0 ? 'completed' : 'nowhere', completions);
}

function reach(how: Reach['how'], forms: readonly string[], exact = forms): Reach {
  return { how, forms, exact };
}
