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
  /** The styles of the CSL plugin, by name: https://citation.js.org/api/0.7/tutorial-output_plugins_csl.html */
  export const plugins: {
    config: {
      get(plugin: '@bibtex'): { format: { asciiOnly: boolean } };
      get(plugin: '@csl'): {
        styles: { get(name: string): string; add(name: string, xml: string): void };
      };
    };
  };
}
declare module '@citation-js/plugin-*';
