declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  export type TextFragment = { textStart: string } & {
    [Part in 'prefix' | 'textEnd' | 'suffix']?: string;
  };
  /** Widens the range that it is given to whole words. */
  export function generateFragmentFromRange(range: Range): { fragment?: TextFragment };
}
declare module 'text-fragments-polyfill/text-fragment-utils' {
  import type { TextFragment } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
  /** Every place that a fragment can mean on the page; two at most. */
  export function processTextFragmentDirective(fragment: TextFragment): Range[];
}
