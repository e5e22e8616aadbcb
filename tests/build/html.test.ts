import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { checkPages } from './check-pages.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test.each(['release', 'several'] as const)(
  'the pages of the site “%s” are valid, safe under the policy, and lead somewhere',
  async (site) => {
    expect(await checkPages(join(inject('sites')[site], 'dist'))).toEqual([]);
  },
);

test('what is wrong with a page is found', async () => {
  const dist = temporaryFolder('pages');
  cpSync(join(inject('sites').release, 'dist'), dist, { recursive: true });
  const html = readFileSync(join(dist, '404.html'), 'utf8');
  const wrong =
    '<div id="top" style="color:red"></div><img src="//a.example/b.png" alt=""><a href="/#p99">a</a><a href="/nowhere/">b</a><p><div></div></p>';
  writeFileSync(join(dist, '404.html'), html.replace('</main>', `${wrong}</main>`));
  const problems = (await checkPages(dist)).join('\n');
  expect(problems).toContain('404.html: <div> has style');
  expect(problems).toContain('404.html: <img> loads //a.example/b.png');
  expect(problems).toContain('404.html: the link /#p99 leads to nothing');
  expect(problems).toContain('404.html: the link /nowhere/ leads to nothing');
  expect(problems).toMatch(/404\.html: \d+:\d+ no-dup-id: /);
  expect(problems).toMatch(
    /404\.html: \d+:\d+ (?:no-implicit-close|close-order|element-permitted)/,
  );
});
