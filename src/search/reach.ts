import { signOf } from './sign-of.ts';
import { isSmall } from './small-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The forms of the text that a typed word may stand for, and how they were come by. */
export interface Reach {
  readonly how: 'typed' | 'completed' | 'corrected' | 'nowhere';
  readonly forms: readonly string[];
}

/** Takes a word as it is, in all its inflections; else as a sign's name, as a beginning, or as a slip. */
export function reachWord(form: string, vocabulary: Vocabulary): Reach {
  const inflections = vocabulary.inflections(form);
  if (inflections.length > 0) return { how: 'typed', forms: inflections };
  const sign = signOf(form);
  if (sign !== undefined && vocabulary.has(sign)) return { how: 'typed', forms: [sign] };
  const completions = form.length < 3 || isSmall(form) ? [] : vocabulary.completions(form);
  if (completions.length > 0) return { how: 'completed', forms: completions };
  const correction = vocabulary.correction(form);
  if (correction !== undefined)
    return { how: 'corrected', forms: vocabulary.inflections(correction) };
  return { how: 'nowhere', forms: [] };
}

/** A number means its value; one typed up to a sign ("195.", "6.3") may still be growing. */
export function reachNumber(value: string, typed: string, vocabulary: Vocabulary): Reach {
  if (vocabulary.has(value)) return { how: 'typed', forms: [value] };
  const completions = /[.,]/.test(typed) ? vocabulary.completions(typed) : [];
  return { how: completions.length > 0 ? 'completed' : 'nowhere', forms: completions };
}
