import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, inject, test, vi } from 'vitest';
import { readingEdition } from '../../src/build/integration.ts';
import { loadReleases } from '../../src/release/load.ts';
import { remarkRelease } from '../../src/remark/remark-release.ts';

/** What the project’s own code had parsed by each parser, in order. */
const parsed = vi.hoisted(() => ({
  mdx: new Array<string>(),
  yaml: new Array<string>(),
  html: new Array<string>(),
}));

vi.mock('unified', async (original) => {
  const real = await original<typeof import('unified')>();
  const unified = () => {
    const processor = real.unified();
    const parse = processor.parse.bind(processor);
    processor.parse = (file) => {
      parsed.mdx.push(String(file));
      return parse(file);
    };
    return processor;
  };
  return { ...real, unified };
});
vi.mock('yaml', async (original) => {
  const real = await original<typeof import('yaml')>();
  const parseDocument: typeof real.parseDocument = (source, options) => {
    parsed.yaml.push(source);
    return real.parseDocument(source, options);
  };
  return { ...real, parseDocument };
});
vi.mock('parse5', async (original) => {
  const real = await original<typeof import('parse5')>();
  const parse: typeof real.parse = (html, options) => {
    parsed.html.push(String(html));
    return real.parse(html, options);
  };
  return { ...real, parse };
});

test('a build parses each MDX, its front matter and each page once', async () => {
  const root = mkdtempSync(join(tmpdir(), 'parses-'));
  const site = inject('sites').several;
  const releases = ['edited/split', '2024/harbour', 'index'];
  cpSync(join(site, 'public'), join(root, 'public'), { recursive: true });
  for (const name of releases) {
    for (const end of ['mdx', 'source.txt', 'anchors.json'])
      cpSync(join(site, 'content', `${name}.${end}`), join(root, 'content', `${name}.${end}`), {
        recursive: true,
        force: false,
      });
  }
  const { hooks } = readingEdition();
  const target = pathToFileURL(join(root, 'dist/'));
  let dir = target;

  await call(hooks['astro:config:setup'], {
    command: 'build',
    config: { base: '/', root: pathToFileURL(`${root}/`), outDir: target },
    updateConfig: ({ outDir }: { outDir: URL }) => (dir = outDir),
  });
  // What Astro does: it calls the plugin, which gives the trees, and writes the pages.
  const processor = unified().use(remarkRelease).freeze();
  for (const { mdx, text } of loadReleases(root)) {
    const file = new VFile({ cwd: root, path: join(root, mdx) });
    expect(processor.parser?.(text, file), mdx).toHaveProperty('type', 'root');
  }
  const pages = ['404.html', ...releases.flatMap((name) => [pageOf(name), `${name}.source.txt`])];
  for (const name of pages) cpSync(join(site, 'dist', name), join(fileURLToPath(dir), name));
  await call(hooks['astro:build:done'], { dir, logger: { info: () => {} } });
  rmSync(root, { recursive: true });

  const count = (texts: string[], words: string) =>
    texts.filter((text) => text.includes(words)).length;
  // The front matter of three releases, and the file of the site.
  expect([parsed.mdx.length, parsed.yaml.length, parsed.html.length]).toEqual([3, 4, 4]);
  expect(count(parsed.mdx, 'A third quay costs €12 million')).toBe(1);
  expect(count(parsed.yaml, 'issuer: Port of Ålesund')).toBe(1);
  expect(count(parsed.html, '>Harbour of Ålesund opens a second quay</h1>')).toBe(1);
  expect(count(parsed.html, 'No page at this address</h1>')).toBe(1);
});

function pageOf(name: string): string {
  return name === 'index' ? 'index.html' : `${name}/index.html`;
}

/** Calls a hook of an integration with only those of its options that it uses. */
async function call(hook: unknown, options: object): Promise<void> {
  if (typeof hook !== 'function') throw new Error('There is no such hook.');
  await Reflect.apply(hook, undefined, [options]);
}
