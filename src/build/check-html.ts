import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** A built page: its elements and the ids among them. */
interface Page {
  file: string;
  elements: Element[];
  ids: Set<string>;
}

/** Attributes by which a browser fetches something without being asked to. */
const FETCHED = ['src', 'srcSet', 'data', 'poster'];

/**
 * Finds in the pages of a build what the policy would stop and what a reader would stumble on: inline
 * styles and handlers, what comes from elsewhere, an id twice, a link within the site to nothing.
 */
export function checkHtml(dist: string): string[] {
  const pages = new Map(
    globSync('**/*.html', { cwd: dist })
      .sort()
      .map((path) => path.replaceAll('\\', '/'))
      .map((file) => [file, readPage(dist, file)]),
  );
  return [...pages.values()].flatMap((page) => [
    ...twice(page),
    ...page.elements.flatMap((element) => stopped(element, page.file)),
    ...page.elements.flatMap((element) => leadsNowhere(element, page, pages, dist)),
  ]);
}

function readPage(dist: string, file: string): Page {
  const elements = elementsIn(fromHtml(readFileSync(join(dist, file), 'utf8')));
  return { file, elements, ids: new Set(elements.map(idOf)) };
}

function elementsIn(tree: Root | Element): Element[] {
  const elements: Element[] = [];
  visit(tree, 'element', (element) => void elements.push(element));
  return elements;
}

function idOf({ properties }: Element): string {
  return String(properties['id'] ?? '');
}

function twice({ file, elements, ids }: Page): string[] {
  const all = elements.map(idOf).filter(Boolean);
  return [...ids]
    .filter((id) => all.indexOf(id) !== all.lastIndexOf(id))
    .map((id) => `${file}: the id “${id}” stands twice: word one of the two otherwise.`);
}

function stopped({ tagName, properties }: Element, file: string): string[] {
  const faults = Object.keys(properties)
    .filter((name) => name === 'style' || /^on/i.test(name))
    .map((name) => `has “${name}”, which the policy stops: put it into a style or script.`);
  const asked = /canonical|alternate|author|license/.test(String(properties['rel'] ?? ''));
  const fetched = tagName === 'link' ? (asked ? [] : ['href']) : FETCHED;
  for (const url of fetched.map((name) => properties[name])) {
    if (typeof url === 'string' && /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) {
      faults.push(`fetches ${url} from elsewhere: serve it from here.`);
    }
  }
  return faults.map((fault) => `${file}: <${tagName}> ${fault}`);
}

function leadsNowhere(
  { tagName, properties }: Element,
  from: Page,
  pages: Map<string, Page>,
  dist: string,
): string[] {
  const href = properties['href'];
  if (tagName !== 'a' || typeof href !== 'string' || !/^(?:#|\/(?!\/)|\?)/.test(href)) return [];
  const { pathname, hash } = new URL(href, `https://here.invalid/${from.file}`);
  const file = decodeURIComponent(pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
  const page = pages.get(file);
  if (!page && !existsSync(join(dist, file))) {
    return [`${from.file}: <a> leads to ${href}, where nothing is published.`];
  }
  const anchor = decodeURIComponent(hash.slice(1));
  if (!page || !anchor || anchor === 'top' || page.ids.has(anchor)) return [];
  return [`${from.file}: <a> leads to ${href}, and there is no such anchor.`];
}
