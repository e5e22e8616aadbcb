import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { createHash } from 'node:crypto';
import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const FONT = '@fontsource-variable/newsreader';

/** The two faces of the site: the upright with the weights that are set, the italic with one. */
const FACES = [
  { style: 'normal', weight: '400 600', axes: { wght: { min: 400, max: 600 } } },
  { style: 'italic', weight: '400', axes: { wght: 400 } },
] as const;

/** What the style sheet asks of the typeface; small capitals and the like would double it. */
const FEATURES = ['kern', 'liga', 'ccmp', 'mark', 'tnum'] as const;

/** The parts in which the typeface is published, the first of them preloaded. */
const PARTS = ['latin', 'latin-ext', 'vietnamese'] as const;

/**
 * Cuts the typeface to the characters that the built pages set in it, writes the cuts with their hash
 * in their names, and gives every page their `@font-face` rules. A character that no part of the
 * typeface has is set in the fallback.
 */
export async function subsetFonts(dist: string): Promise<void> {
  const pages = globSync('**/*.html', { cwd: dist }).map((file) => join(dist, file));
  const used = { normal: new Set<string>(), italic: new Set<string>() };
  for (const page of pages) collect(fromHtml(readFileSync(page, 'utf8')), used, false);

  const ranges: Record<string, string> = JSON.parse(
    readFileSync(require.resolve(`${FONT}/unicode.json`), 'utf8'),
  );
  mkdirSync(join(dist, '_astro'), { recursive: true });
  copyFileSync(require.resolve(`${FONT}/LICENSE`), join(dist, '_astro/newsreader-licence.txt'));
  let head = '';
  let rules = '';
  for (const { style, weight, axes } of FACES) {
    for (const part of PARTS) {
      const range = ranges[part] ?? '';
      const text = [...used[style]].filter((character) => isIn(character, range)).join('');
      if (!text) continue;
      const whole = readFileSync(
        require.resolve(`${FONT}/files/newsreader-${part}-wght-${style}.woff2`),
      );
      // keepFeatures is missing from the package's types.
      const options = {
        targetFormat: 'woff2',
        variationAxes: axes,
        keepFeatures: FEATURES,
      } as const;
      const cut = await subsetFont(whole, text, options);
      const hash = createHash('sha256').update(cut).digest('hex').slice(0, 8);
      const url = `/_astro/newsreader-${part}-${style}.${hash}.woff2`;
      writeFileSync(join(dist, url), cut);
      if (part === 'latin' && style === 'normal') {
        head = `<link rel="preload" href="${url}" as="font" type="font/woff2" crossorigin>`;
      }
      rules += `@font-face{font-family:Newsreader;src:url(${url})format("woff2");font-style:${style};font-weight:${weight};font-display:swap;unicode-range:${range}}`;
    }
  }
  for (const page of pages) {
    const html = readFileSync(page, 'utf8');
    writeFileSync(
      page,
      html.replace('</head>', () => `${head}<style>${rules}</style></head>`),
    );
  }
}

/** Adds each character of a page’s text to the face in which it is set. */
function collect(
  node: Nodes,
  used: Record<'normal' | 'italic', Set<string>>,
  editors: boolean,
  italic = false,
): void {
  if (node.type === 'text')
    for (const character of node.value) used[italic ? 'italic' : 'normal'].add(character);
  if (!('children' in node)) return;
  const element = node.type === 'element' ? node : undefined;
  if (element && /^(?:script|style|title|svg)$/.test(element.tagName)) return;
  const inEditors = editors || element?.properties['dataEditor'] !== undefined;
  const inItalic = italic || (element !== undefined && isItalic(element, inEditors));
  for (const child of node.children) collect(child, used, inEditors, inItalic);
}

/** What the style sheet sets in italic: emphasis, titles, and the editor’s headings. */
function isItalic({ tagName }: Element, editors: boolean): boolean {
  return /^(?:em|i|cite)$/.test(tagName) || (editors && tagName === 'h2');
}

/** Whether a character lies in a range as CSS writes it: `U+0000-00FF,U+0131`. */
function isIn(character: string, range: string): boolean {
  const code = character.codePointAt(0) ?? -1;
  return range.split(',').some((part) => {
    const [first = '', last = first] = part.trim().slice(2).split('-');
    return parseInt(first, 16) <= code && code <= parseInt(last, 16);
  });
}
