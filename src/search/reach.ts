import { signOf } from './sign-of.ts';
import { isSmall } from './small-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The forms of the text that a typed word may stand for, and how they were come by. */
export interface Reach {
  readonly how: 'typed' | 'completed' | 'corrected' | 'nowhere';
  readonly forms: readonly string[];
  /** Those of them nearest to what was typed. */
  readonly exact: readonly string[];
}

/** Takes a word as it is, in all its inflections; else as a sign's name, as a beginning, or as a slip. */
export function reachWord(form: string, vocabulary: Vocabulary): Reach {
  const inflections = vocabulary.inflections(form);
  if (inflections.length > 0)
    return reach('typed', inflections, inflections.includes(form) ? [form] : inflections);
  const sign = signOf(form);
  if (sign !== undefined && vocabulary.has(sign)) return reach('typed', [sign]);
  const completions = form.length < 3 || isSmall(form) ? [] : vocabulary.completions(form);
  if (completions.length > 0) return reach('completed', completions);
  const correction = vocabulary.correction(form);
  if (correction === undefined) return reach('nowhere', []);
  return reach('corrected', vocabulary.inflections(correction), [correction]);
}

/** A number means its value; one typed up to a sign ("195.", "6.3") may still be growing. */
export function reachNumber(value: string, typed: string, vocabulary: Vocabulary): Reach {
  if (vocabulary.has(value)) return reach('typed', [value]);
  const completions = /[.,]/.test(typed) ? vocabulary.completions(typed) : [];
  return reach(completions.length > 0 ? 'completed' : 'nowhere', completions);
}

function reach(how: Reach['how'], forms: readonly string[], exact = forms): Reach {
  return { how, forms, exact };
}
