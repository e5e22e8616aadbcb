import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What a reader gets with the first view of a page, in bytes as they are sent. */
export interface Weight {
  html: number;
  fonts: number;
  scripts: number;
  /** All of it, with the icon. */
  total: number;
  charts: number[];
}

/** Weighs the first view of a page of a built site. */
export function weigh(dist: string, file: string): Weight {
  const read = (path: string) => readFileSync(join(dist, path));
  const html = read(file).toString();
  const sum = (sizes: number[]) => sizes.reduce((all, size) => all + size, 0);
  const found = (pattern: RegExp) => [
    ...new Set([...html.matchAll(pattern)].map(([, url]) => url ?? '')),
  ];
  const fonts = sum(found(/url\((\/_astro\/[^)]+\.woff2)\)/g).map((url) => read(url).length));
  const scripts = sum(found(/<script[^>]+src="?([^"\s>]+)/g).map((url) => brotli(read(url))));
  const charts = html.match(/<figure class="?chart[\s\S]*?<\/figure>/g) ?? [];
  return {
    html: brotli(html),
    fonts,
    scripts,
    total: brotli(html) + fonts + scripts + brotli(read('favicon.png')),
    charts: charts.map(brotli),
  };
}

/** The size of a text or file as a host sends it. */
export function brotli(data: string | Uint8Array): number {
  return brotliCompressSync(data).length;
}
