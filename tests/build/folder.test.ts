import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { parseAtomFeed } from 'feedsmith';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, inject, onTestFinished, test } from 'vitest';
import { readBuiltPage } from '../../src/build/built-page.ts';
import { REVALIDATE } from '../../src/build/headers.ts';
import { parseAddress } from '../../src/build/published-copy.ts';
import { verifyCopy } from '../../src/build/verify-copy.ts';
import { sharePicture } from '../../src/cite/share-picture.ts';
import { serve } from '../../src/build/server.ts';
import type { ServedSite } from '../served-site.ts';
import { build, copyProject } from './build.ts';
import { checkPages } from './check-pages.ts';
import { NGINX, serveByNginx } from './serve-by-nginx.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = inject('sites').folder;
const dist = join(folder, 'dist');
const read = (file: string) => readFileSync(join(dist, file), 'utf8');

test('every page in a folder of a host is valid, and all it links to and loads is in that folder', async () => {
  expect(await checkPages(dist, '/press/')).toEqual([]);
  expect(read('quay/index.html')).toContain('href="/press/2024/harbour/#p2"');
});

test('a page in a folder names its whole address', () => {
  expect(read('quay/index.html')).toContain(
    '<link rel="canonical" href="https://release.example/press/quay/">',
  );
  expect(read('quay.bib')).toContain('https://release.example/press/quay/');
  const { $schema, address } = JSON.parse(read('quay/index.json'));
  expect([$schema, address]).toEqual(['/press/passages.schema.json', '/press/quay/']);
});

test('a contact with an @ in its web address is linked as one', () => {
  expect(read('quay/index.html')).toContain('<a href="https://social.example/@port">');
});

test('the rights keep the direction of their words on a page of any language', () => {
  expect(read('quay/index.html')).toContain('<p><bdi>Notes © the editor.</bdi></p>');
});

const servers: [name: string, serveIt: (at: string) => Promise<ServedSite>][] = [
  ['npm start', (at) => serve(at, 0)],
];
if (NGINX) servers.push(['nginx', (at) => serveByNginx(at, '/press/')]);

test.each(servers)('%s serves the folder as it was built, with its headers', async (_, serveIt) => {
  const site = await serveIt(dist);
  try {
    expect(site.url).toMatch(/\/press$/);
    const { problems, headers } = await verifyCopy(parseAddress(site.url), folder, dist);
    expect(problems).toEqual([]);
    expect(headers).toBeGreaterThan(50);
    for (const hidden of ['_headers', '_redirects', '_nginx.conf'])
      expect((await fetch(`${site.url}/${hidden}`)).status).toBe(404);
    const missing = await fetch(`${site.url}/_astro/missing.js`);
    expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, REVALIDATE]);
  } finally {
    await site.close();
  }
});

test('releases are listed by date, the newest first, and `/` is the list where no release is', () => {
  for (const file of ['releases/index.html', 'index.html']) {
    const { tree } = readBuiltPage(read(file));
    const links = selectAll('.releases a', tree);
    expect(links.map(({ properties: { href } }) => href)).toEqual([
      '/press/quay/',
      '/press/2024/harbour/',
    ]);
    expect(selectAll('.releases p', tree).map((line) => toString(line).trim())).toEqual([
      'The port 4. Mai 2024',
      'Zurückgezogen am 1. Juli 2024. Port of Ålesund 3. Mai 2024',
    ]);
  }
});

test('the list at / is the same page as /releases/', () => {
  for (const file of ['index.html', 'releases/index.html'])
    expect(read(file)).toContain(
      '<link rel="canonical" href="https://release.example/press/releases/">',
    );
});

test('the list at / has that address if there is one release, at another address', async () => {
  const project = copyProject((content) =>
    cpSync('tests/fixtures/second', content, { recursive: true }),
  );
  onTestFinished(() => project.remove());
  await build(project.folder, { SITE: 'https://release.example' });
  const list = readFileSync(join(project.dist, 'index.html'), 'utf8');
  expect(list).toContain('<link rel="canonical" href="https://release.example/">');
  expect(list).toContain('href="/2024/harbour/"');
  expect(existsSync(join(project.dist, 'releases'))).toBe(false);
});

test('a page prints its address at its foot; the 404 page, which is shown at any address, has none', () => {
  const foot = (file: string) => /<html[^>]* data-foot="([^"]*)"/.exec(read(file))?.[1];
  expect(foot('quay/index.html')).toContain('https://release.example/press/quay/');
  expect(foot('releases/index.html')).toBe('https://release.example/press/releases/');
  expect(read('404.html')).not.toMatch(/data-foot="|rel="canonical"/);
});

test('list, 404 page and feed are in the language of the site, whatever its releases have', () => {
  for (const [file, words] of [
    ['releases/index.html', 'Pressemitteilungen'],
    ['404.html', 'Seite nicht gefunden'],
  ] as const) {
    const { tree, lang } = readBuiltPage(read(file));
    expect([lang, ...selectAll('h1, title', tree).map((one) => toString(one))]).toEqual([
      'de',
      `${words} · Reading edition`,
      words,
    ]);
    const links = selectAll('main a', tree);
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect(link.properties['lang']).toBe('en');
  }
  expect(read('feed.xml')).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">');
});

test('every page of a site of releases leads to the list and the feed, and the site of one has neither', () => {
  for (const file of ['quay/index.html', 'releases/index.html', '404.html'])
    for (const path of ['releases/', 'feed.xml', 'licences.txt'])
      expect(read(file)).toMatch(new RegExp(`<a href="/press/${path}">`));
  const one = join(inject('sites').release, 'dist');
  expect(existsSync(join(one, 'releases'))).toBe(false);
  expect(readFileSync(join(one, 'index.html'), 'utf8')).not.toMatch(/\/releases\/|feed\.xml/);
});

test('the feed has the whole text of each release, and says which is retracted', () => {
  const text = read('feed.xml');
  expect(XMLValidator.validate(text)).toBe(true);
  const { id, title, links, updated, entries = [] } = parseAtomFeed(text);
  expect(id).toBe('https://release.example/press/');
  expect(title?.value).toBe('Reading edition');
  expect(links?.[0]).toEqual({ href: 'https://release.example/press/feed.xml', rel: 'self' });
  expect(new Date(String(updated)).toISOString()).toBe('2024-07-01T00:00:00.000Z');
  // A feed reader would show a release again if its id changed with its name.
  expect(entries.map((entry) => [entry.id, entry.links?.[0]?.href, entry.title?.value])).toEqual([
    [
      'https://release.example/press/port/second-quay/',
      'https://release.example/press/quay/',
      'Harbour opens second quay',
    ],
    [
      'https://release.example/press/2024/harbour/',
      'https://release.example/press/2024/harbour/',
      '[Retracted on 1 July 2024.] Harbour of Ålesund opens a second quay',
    ],
  ]);
  const html = String(entries[1]?.content?.value);
  expect(html).toMatch(/^<p><strong>Retracted on 1 July 2024. The port says it was a draft\./);
  expect(html).toContain('<p>ÅLESUND, Norway, 3 May 2024 – The harbour opened its second quay');
  expect(html).toContain('<h2>What comes next</h2>');
  expect(html).not.toMatch(/Editor|The middle name|class=|id=/);
  expect(read('quay/index.html')).toMatch(
    /<link rel="alternate" type="application\/atom\+xml"[^>]* href="\/press\/feed.xml">/,
  );
});

test('the sitemap has every page but redirects, and robots.txt names it', () => {
  const { urlset } = new XMLParser().parse(read('sitemap-0.xml'));
  expect(urlset.url.map(({ loc }: { loc: string }) => loc)).toEqual([
    'https://release.example/press/',
    'https://release.example/press/2024/harbour/',
    'https://release.example/press/quay/',
    'https://release.example/press/releases/',
  ]);
  expect(read('robots.txt')).toMatch(
    /^User-agent: \*\nAllow: \/\n+Sitemap: https:\/\/release\.example\/press\/sitemap-index\.xml\n$/,
  );
});

test('each release is there as Markdown, without a word of the editor', () => {
  expect(read('2024/harbour/index.md')).toBe(`# Harbour of Ålesund opens a second quay

**Retracted on 1 July 2024. The port says it was a draft.**

ÅLESUND, Norway, 3 May 2024 – The harbour opened its second quay on Friday. It is 210 metres long.

“We waited for it since 1998,” said Kari Å. Nilsen.

## What comes next

A third quay costs €12 million & 40,000 hours of work; \\<nothing> is decided.
`);
});

test('a retracted release keeps its page and its anchors, with a sign at the top', () => {
  const { passages, anchors, tree } = readBuiltPage(read('2024/harbour/index.html'));
  expect(
    toString(selectAll('.retracted', tree)[0] ?? tree)
      .replace(/\s+/g, ' ')
      .trim(),
  ).toBe('Retracted on 1 July 2024. The port says it was a draft.');
  const { headline } = JSON.parse(read('2024/harbour/index.json'));
  expect(headline).toBe('[Retracted on 1 July 2024.] Harbour of Ålesund opens a second quay');
  const [description] = selectAll('meta[name=description]', tree);
  expect(description?.properties['content']).toMatch(/^Retracted on 1 July 2024\. · /);
  expect(passages).toHaveLength(5);
  expect([...anchors.keys()]).toEqual(expect.arrayContaining(['p1', 'p2', 'p3', 'note-name']));
});

test('the share picture of a retracted release says so', async () => {
  const words = {
    site: 'Reading edition',
    accent: '#005ea5',
    headline: 'Harbour of Ålesund opens a second quay',
    facts: 'Port of Ålesund · 3 May 2024',
    checked: 'Retracted on 1 July 2024.',
  };
  const picture = await sharePicture(words, temporaryFolder('fonts'));
  expect(picture.equals(readFileSync(join(dist, '2024/harbour.png')))).toBe(true);
});

test('an address that a release had leads to it, on every kind of host', () => {
  expect(read('port/second-quay/index.html')).toContain(
    '<meta http-equiv="refresh" content="0; url=/press/quay/">',
  );
  expect(read('_redirects').split('\n').slice(0, 4)).toEqual([
    '/press/port/second-quay/ /press/quay/ 301',
    '/press/port/second-quay/index.md /press/quay/index.md 301',
    '/press/port/second-quay/index.json /press/quay/index.json 301',
    '/press/port/second-quay.source.txt /press/quay.source.txt 301',
  ]);
  expect(read('_nginx.conf')).toContain(
    'location = /press/port/second-quay/ { return 301 /press/quay/$is_args$args; }',
  );
});

/** Verifies a host that answers some addresses in another way: with a status, and perhaps another address. */
async function verifyHost(
  answerFor: (path: string) => [status: number, path?: string | undefined] | undefined,
) {
  const genuine = await serve(dist, 0);
  const host = createServer(async ({ url = '/', headers }, response) => {
    const [status, path] = answerFor(url) ?? [];
    const to = path ? { Location: `http://${headers.host}${path}` } : {};
    if (status) return void response.writeHead(status, to).end();
    const encoding = { 'accept-encoding': headers['accept-encoding'] ?? '' };
    const answer = await fetch(new URL(url, genuine.url), {
      headers: encoding,
      redirect: 'manual',
    });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  }).listen(0);
  await once(host, 'listening');
  const address = host.address();
  const port = typeof address === 'object' ? address?.port : '';
  const copy = parseAddress(`http://localhost:${port}/press/`);
  const { problems } = await verifyCopy(copy, folder, dist);
  host.close();
  await genuine.close();
  return problems.map(({ reason }) => reason);
}

test.each<[string, number, string, number]>([
  ['its full address', 301, '/press/quay/', 0],
  ['status 308', 308, '/press/quay/', 0],
  ['a status that isn’t permanent', 302, '/press/quay/', 1],
  ['another page', 301, '/press/2024/harbour/', 1],
])('a host that redirects a former address by %s is verified', async (_, status, path, count) => {
  const problems = await verifyHost((url) =>
    /second-quay\/(?:index\.html)?$/.test(url) ? [status, path] : undefined,
  );
  expect(problems).toEqual(
    Array(count).fill(expect.stringMatching(/^port\/second-quay\/index\.html: redirected to http/)),
  );
});

test.each<[string, number, string | undefined, RegExp]>([
  [
    'isn’t redirected',
    404,
    undefined,
    /^(?:\S+, )+port\/second-quay\.\w+: missing \(status 404\)\.$/,
  ],
  ['is redirected elsewhere', 301, '/press/quay/', /: redirected to http/],
  ['is another file', 200, undefined, / differs from this checkout’s build\.$/],
])('the former address of a file that %s is reported', async (_, status, path, says) => {
  const problems = await verifyHost((url) =>
    /second-quay\.(?:png|bib)$/.test(url) ? [status, path] : undefined,
  );
  const found = problems.filter((one) => /(?<!\/)port\/second-quay\.(?:png|bib)/.test(one));
  expect(found.length).toBeGreaterThan(0);
  for (const one of found) expect(one).toMatch(says);
});

test.each(servers)(
  '%s answers for every file that was beside the page of a release',
  async (_, serveIt) => {
    const beside = globSync(['quay.*', 'quay/*'], { cwd: dist }).map((file) => `/${file}`);
    const site = await serveIt(dist);
    for (const file of beside.filter((name) => !name.endsWith('.html'))) {
      const was = file.replace('/quay', '/port/second-quay');
      for (const query of ['', '?q=quay&n=2']) {
        const answer = await fetch(site.url + was + query, { redirect: 'manual' });
        const leadsTo = [answer.status, answer.headers.get('location')];
        expect(leadsTo, was).toEqual([301, `/press${file}${query}`]);
      }
    }
    expect(beside).toHaveLength(8);
    await site.close();
  },
);

test.each(servers)(
  '%s answers with the 404 page for a folder that has no page',
  async (_, serveIt) => {
    const site = await serveIt(dist);
    for (const path of ['/_astro/', '/2024/', '/nowhere/']) {
      const answer = await fetch(site.url + path);
      const isPage = (await answer.text()) === read('404.html');
      expect([answer.status, isPage], path).toEqual([404, true]);
      expect(answer.headers.get('content-security-policy'), path).toContain("default-src 'none'");
    }
    await site.close();
  },
);

test.each(servers)('%s leads from the folder without its slash to the site', async (_, serveIt) => {
  const site = await serveIt(dist);
  const answer = await fetch(`${site.url}?q=quay`, { redirect: 'manual' });
  const to = new URL(answer.headers.get('location') ?? '', site.url).href;
  expect([answer.status, to]).toEqual([301, `${site.url}/?q=quay`]);
  await site.close();
});

test('the site’s accent is on every page, and the policy allows it', () => {
  const style = ':root{--accent:light-dark(#005ea5,#99ccff)}';
  const hash = createHash('sha256').update(style).digest('base64');
  for (const file of ['quay/index.html', 'releases/index.html', '404.html'])
    expect(read(file)).toContain(`<style>${style}</style>`);
  expect(read('_headers')).toContain(`'sha256-${hash}'`);
});
