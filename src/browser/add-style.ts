import { make } from './elements.ts';

/** Adds a style sheet to the page; done when it has loaded. */
export function addStyle(href: string): Promise<void> {
  return new Promise((done, fail) => {
    const sheet = make('link', { rel: 'stylesheet', href });
    sheet.addEventListener('load', () => done());
    sheet.addEventListener('error', () => fail(new Error(`${href} could not be loaded.`)));
    document.head.append(sheet);
  });
}
