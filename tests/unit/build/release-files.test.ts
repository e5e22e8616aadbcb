import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { readBuiltPage } from '../../../src/build/built-page.ts';
import { formatMarkdown, releaseArticle } from '../../../src/build/release-files.ts';
import { releaseSchema } from '../../../src/release/schema.ts';

const page = readBuiltPage(
  `<article><header><p class="above">FOR IMMEDIATE RELEASE</p>
<h1 id="top">A quay opens<sup data-editor><a href="#note-a"></a></sup></h1><ul data-editor><li>Facts</ul></header>
<div class="passage" id="p1"><a class="number" data-editor href="#p1">1</a><p><span class="place-and-date">BERGEN</span> – It
opened, see <a href="https://port.example/">port.example</a> and <a href="#p2">below</a>.<br>Ask *us*.</p><p class="note" data-editor>A note</p></div>
<div class="passage" id="p2"><ol start="3"><li>Three<li>Four</ol></div>
<div class="passage" id="p3"><table><thead><tr><th>Year<th>Ships<tbody><tr><td>2024<td>12</table></div>
<section data-editor><p>About</p></section></article>`,
);
const body = `BERGEN – It opened, see [port.example](https://port.example/) and below.\\
Ask \\*us\\*.

3. Three
4. Four

| Year | Ships |
| - | - |
| 2024 | 12 |
`;

test('a release as Markdown has its own words and links, and nothing of the editor’s', () => {
  const article = releaseArticle(page, releaseSchema.parse({ headline: 'A quay opens' }));
  expect(formatMarkdown(article)).toBe(`FOR IMMEDIATE RELEASE\n\n# A quay opens\n\n${body}`);
});

test('of an image above its caption, Markdown has the caption', () => {
  const html = '<section id="p1"><p><img src="/map.png" alt="A map">\nThe quay</p></section>';
  const captioned = readBuiltPage(`<article>${html}</article>`);
  const article = releaseArticle(captioned, releaseSchema.parse({ headline: 'A quay opens' }));
  expect(formatMarkdown(article)).toBe('The quay\n');
});

test('a retracted release says so below its headline, in its language', () => {
  const retracted = { date: '2024-07-01', why: 'Ein Entwurf.' };
  const data = releaseSchema.parse({ headline: 'A quay opens', lang: 'de', retracted });
  expect(formatMarkdown(releaseArticle(page, data))).toContain(
    '# A quay opens\n\n**Zurückgezogen am 1. Juli 2024. Ein Entwurf.**\n\nBERGEN',
  );
});

test.each(['www.[^1]', 'HTTP://A.B*', 'WWW. <!--'])('%s reads back as it is', (words) => {
  const { article } = readBuiltPage('<article><p></p></article>');
  const [paragraph] = article?.children ?? [];
  if (paragraph?.type === 'element') paragraph.children = [{ type: 'text', value: words }];
  const text = formatMarkdown({ type: 'root', children: paragraph ? [paragraph] : [] });
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
  expect(toString(tree)).toBe(words);
});
