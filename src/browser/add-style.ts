import { make } from './elements.ts';

/** Adds a style sheet to the page; done when it has loaded. */
export function addStyle(href: string): Promise<unknown> {
  return new Promise((onload, onerror) => {
    document.head.append(make('link', { rel: 'stylesheet', href, onload, onerror }));
  });
}
