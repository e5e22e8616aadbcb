import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { readdirSync, readFileSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { readBuiltPage } from '../../../src/build/built-page.ts';
import { formatMarkdown, readPage, releaseArticle } from '../../../src/build/release-files.ts';
import { importRelease } from '../../../src/import/import-release.ts';
import { provePage } from '../../../src/lint/lint.ts';
import { listBlocks } from '../../../src/release/blocks.ts';
import { releasePaths } from '../../../src/release/paths.ts';
import { parseRelease } from '../../../src/release/release.ts';
import { readMdx } from '../../releases/edited-structures.ts';

const markdown = unified().use(remarkParse).use(remarkGfm);
const withLines = (text: string) => toHtml({ type: 'text', value: text }).replaceAll('\n', '<br>');

/** Imports a text, and makes its page as a build does, but for the editor’s section. */
function pageOf(source: string) {
  const { mdx } = importRelease(source);
  const release = parseRelease(releasePaths('f.mdx'), { mdx, source });
  const children = readMdx(mdx, source).page.children.filter(({ type }) => !type.startsWith('mdx'));
  const above = release.data.above
    .map((text) => `<p class="above">${withLines(text)}</p>`)
    .join('');
  const head = `${above}<h1 id="top">${withLines(release.data.headline)}</h1>`;
  const body = toHtml({ type: 'root', children });
  return { release, page: readBuiltPage(`<article>${head}${body}</article>`) };
}

// Each eighth text, to take no longer than a second.
const paths = ['tests/bench/texts', 'tests/fixtures/raw'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file, at) => file.endsWith('.txt') && at % 8 === 0)
    .map((file) => `${folder}/${file}`),
);

test.each(paths)(
  'page, Markdown, feed and passages have the words of %s, block by block',
  (path) => {
    const { release, page } = pageOf(readFileSync(path, 'utf8'));
    expect(provePage(release, page)).toEqual([]);
    const own = page.passages.map(({ form, text }) => `${form}: ${text}`);
    const article = releaseArticle(page, release.data);
    const text = formatMarkdown(article);
    const tree: Root = markdown.parse(text);
    expect(listBlocks(tree).map((block) => `${block.form}: ${block.text}`)).toEqual(own);
    // A feed reader parses the article again.
    expect(formatMarkdown(fromHtml(toHtml(article), { fragment: true }))).toBe(text);
    const letters = (texts: string[]) => texts.join('').replace(/[ \t\n]/g, '');
    const found = readPage(page)?.passages.map((passage) => passage.text) ?? [];
    const shown = page.passages.map((one) =>
      one.form === 'list' ? one.text.replace(/^ *(?:•|\d+\.) /gm, '') : one.text,
    );
    expect(letters(found)).toBe(letters(shown));
  },
);
