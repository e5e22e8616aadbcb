import { toString } from 'mdast-util-to-string';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { anchorIds } from '../anchors/record.ts';
import { addressesOf } from '../release/paths.ts';
import type { Release } from '../release/release.ts';
import { loadSite } from '../release/site.ts';
import { type Fail, pointAt } from '../release/problem.ts';
import { decodeUrlPart } from '../text/normalize.ts';
import { webAddress } from '../text/schema.ts';
import { listEntries, SITE_FILES } from './files.ts';

/** Every path that a project publishes, with the anchors of the page there, if they are known. */
export type Published = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/** Lists what a project publishes: `/`, `/2024/harbour/`, `/index.source.txt`. */
export function listPublished(root: string, releases: readonly Release[]): Published {
  const files = listEntries(join(root, 'public')).filter(({ entry }) => entry.isFile());
  const hasAddress = loadSite(root).origin !== undefined;
  const isMade: Record<string, boolean> = {
    'feed.xml': hasAddress && releases.length > 1,
    'sitemap-index.xml': hasAddress,
    'releases/': releases.length > 1,
  };
  const siteFiles = ['', 'releases/', ...SITE_FILES].filter((path) => isMade[path] !== false);
  const paths = [
    ...releases.flatMap(({ id }) => addressesOf(id)),
    ...[...siteFiles, ...files.map(({ path }) => path)].map((path) => `/${path}`),
  ];
  const pages = releases
    .filter(({ isReadable }) => isReadable)
    .map(
      ({ address, anchored, record }) =>
        [address, new Set([...anchored, ...record].flatMap(anchorIds))] as const,
    );
  return new Map([...paths.map((path) => [path, undefined] as const), ...pages]);
}

const IMAGE = /^\/(?![/\\])[^?#]*\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** Finds links that lead nowhere or have no words, and images without a description or file. */
export function checkLinks({ tree, address }: Release, fail: Fail, published?: Published): void {
  visit(tree, 'link', (link) => {
    const wrong = checkUrl(link.url, address, published);
    if (wrong) fail(wrong, link);
    if (!toString(link).trim()) {
      fail('This link has no words, so it can’t be read out. Write them between [ and ].', link);
    }
  });
  visit(tree, 'image', (image) => {
    const { url, alt } = image;
    if (!alt?.trim()) fail('This image has no description. Write it between ![ and ].', image);
    if (IMAGE.test(url) && published?.has(decodeUrlPart(url)) !== false) return;
    const advice = 'Put it into public/ and write /NAME.png (or .svg, .jpg, .webp, .avif, .gif).';
    fail(`The image ${url} is not a file of this site. ${advice}`, image);
  });
}

/** Finds signs of Markdown in the editor’s words that make no link and nothing bold. In the release’s, they may be as received. */
export function checkSigns({ tree, text }: Release, fail: Fail): void {
  for (const block of tree.children) {
    if (!/^(?:footnoteDefinition|mdxJsxFlowElement)$/.test(block.type)) continue;
    visit(block, 'text', ({ position }) => {
      const start = position?.start.offset ?? 0;
      const typed = text.slice(start, position?.end.offset);
      for (const { 0: sign, index } of typed.matchAll(/(?<!\\)(?:\]\(|\] \((?=https?:)|\*\*)/g)) {
        const advice = 'Write a link as [words](https://…), and bold words as **words**.';
        fail(`“${sign}” is shown as it is typed. ${advice}`, pointAt(text, start + index));
      }
    });
  }
}

function checkUrl(url: string, here: string, published?: Published): string | undefined {
  const [beforeHash = '', hash] = url.split(/#(.*)/s);
  if (url.startsWith('#') || (url.startsWith('/') && !/^\/[/\\]/.test(url))) {
    const path = decodeUrlPart(beforeHash.split('?', 1)[0] ?? '') || here;
    if (published?.has(path) === false) {
      return `Nothing is published at ${url}. Use the address of a page (with / at its end) or of a file.`;
    }
    const anchors = published?.get(path);
    if (hash === undefined || !anchors || anchors.has(decodeUrlPart(hash))) return undefined;
    return `There is no anchor ${url} on ${beforeHash ? 'that' : 'this'} page. Use one that exists.`;
  }
  if (webAddress.safeParse(url).success || /^mailto:[^\s@?]+@[^\s@?]+/i.test(url)) return undefined;
  return `The link ${url} is not allowed. Write https://…, mailto:…@…, /… or #….`;
}
