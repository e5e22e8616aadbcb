declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  export type TextFragment = { textStart: string } & {
    [Part in 'prefix' | 'textEnd' | 'suffix']?: string;
  };
  /** It also widens its argument to whole words. */
  export function generateFragmentFromRange(range: Range): { fragment?: TextFragment };
}
declare module 'text-fragments-polyfill/text-fragment-utils' {
  import type { TextFragment } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
  /** Returns every match of a fragment on the page, but at most two. */
  export function processTextFragmentDirective(fragment: TextFragment): Range[];
}
