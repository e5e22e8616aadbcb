declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  export interface TextFragment {
    prefix?: string;
    textStart: string;
    textEnd?: string;
    suffix?: string;
  }
  /** Widens the range that it is given to whole words. */
  export function generateFragmentFromRange(range: Range): {
    status: number;
    fragment?: TextFragment;
  };
}
declare module 'text-fragments-polyfill/text-fragment-utils' {
  import type { TextFragment } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
  /** Every place that a fragment can mean on the page; two at most. */
  export function processTextFragmentDirective(fragment: TextFragment): Range[];
}
