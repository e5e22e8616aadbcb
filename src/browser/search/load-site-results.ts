import { Debounce } from './debounce.ts';
import { make, makeButton, requireElement } from '../elements.ts';
import { loadScript } from './load-script.ts';

/** The part of the dialog that searches other releases, whose script is loaded with its first query. */
export class SiteResultsLoader {
  readonly #host: HTMLElement;
  readonly #element: HTMLElement;
  readonly #pause = new Debounce(200);
  #isLoaded = false;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#element = requireElement(host, 'site-results', HTMLElement);
  }

  /** Has them searched once typing pauses, if the site has any. */
  search(query: string): void {
    this.#element.hidden = true;
    const { site } = this.#host.dataset;
    if (site === undefined) return;
    this.#pause.run(() => {
      this.#element.setAttribute('query', query);
      if (query.trim() === '' || this.#isLoaded) return;
      this.#isLoaded = true;
      loadScript(site, 6000).catch(() => this.#fail());
    });
  }

  #fail(): void {
    this.#isLoaded = false;
    const { siteFailed = '', retry = '' } = this.#host.dataset;
    const again = makeButton(retry, () => this.search(this.#element.getAttribute('query') ?? ''));
    this.#element.replaceChildren(make('p', { className: 'line' }, siteFailed, ' ', again));
    this.#element.hidden = false;
  }
}
