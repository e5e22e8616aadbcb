declare module '@citation-js/core' {
  /** A citation in CSL-JSON: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
  export class Cite {
    constructor(data: object);
    format(
      format: 'bibliography',
      options: { template: string; lang: string; format: string; nosort: boolean },
    ): string;
    format(format: 'bibtex' | 'ris' | 'data'): string;
  }
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
