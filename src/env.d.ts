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
    /** The words of the page’s language, and the `lang` of elements that show them. */
    language: import('./words/words-for.ts').LanguageWords;
  }
}
