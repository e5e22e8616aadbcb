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

declare namespace App {
  interface Locals {
    /** The release that the page shows, for the components named in its MDX. */
    release: import('astro:content').CollectionEntry<'releases'>;
    /** Its figures, checks and charts, evaluated. */
    figures: import('./figures/evaluate.ts').EvaluatedFigures;
    /** Its citation, formatted once because that takes long. */
    citation: { text: string; html: string };
    /** Whether the site has more than one release. Asking Astro on every page would build all entries again. */
    isOneOfMany: boolean;
    /** Queries to try in the search of a release. */
    examples?: string[];
    /** The words of the page’s language, and the `lang` of elements that show them. */
    language: import('./words/words-for.ts').LanguageWords;
  }
}
