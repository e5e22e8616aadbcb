import type { Definition, Image, Link, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { at, type Fault } from '../release/problem.ts';
import { isWebAddress } from '../text/web-address.ts';

/** What the site publishes, as far as links can lead to it. */
export interface Site {
  /** Whether a page or file is published at a path: `/`, `/2024/harbour/`, `/index.source.txt`. */
  publishes(path: string): boolean;
  /** The anchors of a page by its address, '' for the page that is read, where they are known. */
  anchorsAt?(address: string): ReadonlySet<string> | undefined;
}

/** A file of ours that a browser shows as an image. */
const IMAGE = /^\/(?!\/).*\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** Finds links that lead nowhere, out of the web, or have no words, and images without description or file. */
export function checkLinks(tree: Root, site: Site): Fault[] {
  const faults: Fault[] = [];
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition') {
      const wrong = urlFault(node, site);
      if (wrong) faults.push(at(node, wrong));
    }
    if ((node.type === 'link' || node.type === 'linkReference') && !toString(node).trim()) {
      faults.push(at(node, 'A link without words cannot be read out: write them between [ and ].'));
    }
    if (node.type === 'image') faults.push(...imageFaults(node, site));
    if (node.type === 'imageReference' && !node.alt?.trim()) {
      faults.push(at(node, 'An image without a description: write it between ![ and ].'));
    }
  });
  return faults;
}

function urlFault({ url }: Link | Definition, site: Site): string | undefined {
  if (url.startsWith('#')) {
    if (anchorStands(site, '', url.slice(1))) return undefined;
    return `The link ${url} leads to nothing on this page: name an anchor that is there.`;
  }
  if (url.startsWith('/') && !/^\/[/\\]/.test(url)) {
    const path = decode(url.split(/[?#]/, 1)[0] ?? '');
    if (!site.publishes(path)) {
      return `The link ${url} leads to nothing that is published: name a page (with / at its end) or a file.`;
    }
    const [, fragment] = url.split(/#(.*)/s);
    if (!fragment || anchorStands(site, path, fragment)) return undefined;
    return `The link ${url} leads to nothing on that page: name an anchor that is there.`;
  }
  if (isWebAddress(url) || URL.parse(url)?.protocol === 'mailto:') return undefined;
  return `The link ${url} is none that may stand here: write https://…, mailto:…, /… or #…; for words that only look like one, put \\ before its : or dot.`;
}

function anchorStands(site: Site, address: string, fragment: string): boolean {
  const anchors = site.anchorsAt?.(address);
  return !anchors || anchors.has(decode(fragment));
}

function imageFaults(node: Image, site: Site): Fault[] {
  const faults: Fault[] = [];
  if (!node.alt?.trim()) {
    faults.push(at(node, 'An image without a description: write it between ![ and ].'));
  }
  if (!IMAGE.test(node.url) || !site.publishes(decode(node.url))) {
    faults.push(
      at(
        node,
        `The image ${node.url} is no image of ours: put its file into public/ and write /NAME.png (or .svg, .jpg, .webp, .avif, .gif).`,
      ),
    );
  }
  return faults;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
