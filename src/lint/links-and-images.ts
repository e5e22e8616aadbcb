import type { Definition, Image, Link } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import type { Release } from '../release/release.ts';
import { problem } from '../release/problem.ts';
import { decodeUrlPart } from '../text/normalize.ts';
import { isWebAddress } from '../text/web-address.ts';
import type { Site } from './published-files.ts';

/** A file of the site that a browser shows as an image. */
const IMAGE = /^\/(?!\/).*\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

const NO_DESCRIPTION = 'This image has no description. Write it between ![ and ].';

/** Finds links that lead nowhere or have no words, and images without a description or file. */
export function checkLinks({ mdx, tree, address, blocks }: Release, site: Site): VFileMessage[] {
  if (!tree) return [];
  const problems: VFileMessage[] = [];
  const received = receivedAddresses(blocks);
  visit(tree, (node) => {
    const fail = (reason: string) => void problems.push(problem(mdx, reason, node));
    if ((node.type === 'link' && !received.has(node)) || node.type === 'definition') {
      const reason = checkUrl(node, address, site);
      if (reason) fail(reason);
    }
    if ((node.type === 'link' || node.type === 'linkReference') && !toString(node).trim()) {
      fail('This link has no words, so it can’t be read out. Write them between [ and ].');
    }
    if (node.type === 'image') {
      if (!node.alt?.trim()) fail(NO_DESCRIPTION);
      const reason = checkImage(node, site);
      if (reason) fail(reason);
    }
    if (node.type === 'imageReference' && !node.alt?.trim()) fail(NO_DESCRIPTION);
  });
  return problems;
}

/** Lists the links that are plain http addresses in the release's own words, shown as received. */
function receivedAddresses(blocks: Release['blocks']): Set<Link> {
  const links = new Set<Link>();
  for (const { node, isEditors } of blocks) {
    if (!node || isEditors) continue;
    visit(node, 'link', (link) => {
      if (link.url.startsWith('http:') && link.url.endsWith(toString(link))) links.add(link);
    });
  }
  return links;
}

function checkUrl({ url }: Link | Definition, here: string, site: Site): string | undefined {
  const [beforeHash = '', hash] = url.split(/#(.*)/s);
  if (url.startsWith('#') || (url.startsWith('/') && !/^\/[/\\]/.test(url))) {
    const path = decodeUrlPart(beforeHash.split('?', 1)[0] ?? '') || here;
    if (!site.publishes(path)) {
      return `Nothing is published at ${url}. Use the address of a page (with / at its end) or of a file.`;
    }
    const anchors = site.anchorsAt(path);
    if (hash === undefined || !anchors || anchors.has(decodeUrlPart(hash))) return undefined;
    return `There is no anchor ${url} on ${beforeHash ? 'that' : 'this'} page. Use one that exists.`;
  }
  if (isWebAddress(url) || URL.parse(url)?.protocol === 'mailto:') return undefined;
  return `The link ${url} is not allowed. Write https://…, mailto:…, /… or #…; for words that only look like a link, put \\ before the : or the dot.`;
}

function checkImage({ url }: Image, site: Site): string | undefined {
  if (IMAGE.test(url) && site.publishes(decodeUrlPart(url))) return undefined;
  return `The image ${url} is not a file of this site. Put it into public/ and write /NAME.png (or .svg, .jpg, .webp, .avif, .gif).`;
}
