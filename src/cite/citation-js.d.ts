declare module '@citation-js/core' {
  /** A citation in CSL-JSON, or in any format that the plugins read: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
  export class Cite {
    constructor(data: object | string);
    format(format: 'bibliography', options: { template: string; lang: string }): string;
    format(format: 'bibtex' | 'ris' | 'data'): string;
  }
  /** The options of the plugins: https://citation.js.org/api/0.7/tutorial-output_plugins_bibtex.html */
  export const plugins: {
    config: {
      get(plugin: '@bibtex'): { format: { asciiOnly: boolean } };
      get(plugin: '@csl'): { styles: { add(name: string, style: string): void } };
    };
  };
}
declare module '@citation-js/plugin-*';
