import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBuiltPage } from '../../src/build/built-page.ts';
import { build, type Built, copyProject } from './build.ts';

let project: ReturnType<typeof copyProject>;
let built: Built;

beforeAll(async () => {
  project = copyProject((content) => {
    cpSync('content', content, { recursive: true });
    cpSync('tests/fixtures/second', content, { recursive: true });
  });
  built = await build(project.folder);
});
afterAll(() => project.remove());

const read = (file: string) => readFileSync(join(project.folder, 'dist', file), 'utf8');

test('another release dropped into content/ becomes a page at the address of its path', () => {
  expect(built.said).toContain('/2024/harbour/index.html');
  expect(built.status).toBe(0);
  const page = readBuiltPage('2024/harbour/index.html', read('2024/harbour/index.html'));
  expect(page.passages.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
    'headline top',
    'passage p1',
    'passage p2',
    'heading what-comes-next',
    'passage p3',
  ]);
});

test('its source is served beside it, byte for byte', () => {
  expect(read('2024/harbour.source.txt')).toBe(
    readFileSync('tests/fixtures/second/2024/harbour.source.txt', 'utf8'),
  );
});

test('its page holds its own facts and none of the first release’s', () => {
  const html = read('2024/harbour/index.html');
  expect(html).toContain('Port of Ålesund');
  expect(html).toContain('<span class="place-and-date">ÅLESUND, Norway, 3 May 2024</span>');
  expect(html).not.toMatch(/Tencent|Global Times|PR Newswire|301756092/);
});

test('what is inline is the same on each release’s page, so that one policy does for all', () => {
  const inline = (html: string) => html.match(/<(style|script)\b[^>]*>[^<]+<\/\1>/g);
  expect(inline(read('2024/harbour/index.html'))).toEqual(inline(read('index.html')));
});
