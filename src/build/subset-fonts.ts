import type { Nodes } from 'hast';
import { h } from 'hastscript';
import { hash } from 'node:crypto';
import { basename } from 'node:path';
import { rangePattern, RANGES, subsetTypeface, TYPEFACE } from '../cite/typeface.ts';
import { writeOutput } from './output-files.ts';

/** The two faces that the styles use: upright in a range of weights, italic in one. */
const FACES = [
  { style: 'normal', weight: '400 600', axes: { wght: { min: 400, max: 600 } } },
  { style: 'italic', weight: '400', axes: { wght: 400 } },
] as const;

/** The features that the styles use; small capitals and the like would double the size. */
const FEATURES = ['kern', 'liga', 'ccmp', 'mark', 'tnum'] as const;

/** The characters that the pages use in each face. */
export type UsedCharacters = Record<(typeof FACES)[number]['style'], Set<string>>;

/**
 * Subsets the typeface to the characters that the pages use, and returns the style element for the head of every
 * page. Nothing is preloaded: Chromium would not show the text before the typeface has loaded, and the fallback,
 * in which characters that the typeface lacks are shown too, takes up the same space.
 */
export async function subsetFonts(dist: string, used: UsedCharacters, base: string) {
  let rules = '';
  for (const { style, weight, axes } of FACES) {
    for (const [part, range] of Object.entries(RANGES)) {
      const pattern = rangePattern(range);
      const text = [...used[style]].filter((one) => pattern.test(one)).join('');
      if (!text) continue;
      const ranges = range.split(',').filter((one) => rangePattern(one).test(text));
      // keepFeatures is missing from the package’s types.
      const more = { variationAxes: axes, keepFeatures: FEATURES };
      const font = await subsetTypeface(part, style, text, { targetFormat: 'woff2', ...more });
      const path = `_astro/${basename(TYPEFACE)}-${part}-${style}.${hash('sha256', font).slice(0, 8)}.woff2`;
      writeOutput(dist, path, font);
      rules += `@font-face{font-family:Typeface;src:url(${base}${path})format("woff2");font-style:${style};font-weight:${weight};font-display:swap;unicode-range:${ranges.join()}}`;
    }
  }
  return h('style', rules);
}

/** Adds each character of a page’s text to the face in which it is shown. */
export function collectCharacters(node: Nodes, used: UsedCharacters, italic = false): void {
  if (node.type === 'text')
    for (const character of node.value) used[italic ? 'italic' : 'normal'].add(character);
  if (!('children' in node)) return;
  const element = node.type === 'element' ? node : undefined;
  if (element && /^(?:script|style|title|svg)$/.test(element.tagName)) return;
  // Elements that browsers show in italics by default.
  const inItalic = italic || /^(?:em|i|cite)$/.test(element?.tagName ?? '');
  for (const child of node.children) collectCharacters(child, used, inItalic);
}
