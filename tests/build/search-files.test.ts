import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { indexFiles, indexKeys } from '../../src/build/search-files.ts';
import type { Language } from '../../src/search/language.ts';
import { generateReleases } from '../bench/generate-releases.ts';

const folder = inject('sites').release;
const dist = join(folder, 'dist');
const page = JSON.parse(readFileSync(join(dist, 'index.json'), 'utf8'));
const source = readFileSync(join(folder, 'content/index.source.txt'), 'utf8')
  .split(/\n+/)
  .filter(Boolean);

test('a page’s index.json has the words of the release, in their order, and no other', () => {
  const texts: string[] = page.passages.map(({ text }: { text: string }) => text);
  expect(texts).toEqual(source.slice(0, texts.length));
  expect(source.length - texts.length).toBe(5);
  expect(page.passages[0]).toMatchObject({ id: 'top', kind: 'headline' });
  expect(page.passages.find(({ id }: { id: string }) => id === 'p11')).toMatchObject({
    kind: 'passage',
    number: '11',
    section: 'steady rise',
  });
});

test('the editor’s words are apart in it, each with an anchor of the page', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const anchors: string[] = page.editors.map(({ id }: { id: string }) => id);
  expect(page.editors.length).toBeGreaterThan(20);
  expect(anchors.filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
});

test('it keeps to the schema that it names', () => {
  const schema = JSON.parse(readFileSync(join(dist, page.$schema), 'utf8'));
  expect(Object.keys(page).toSorted()).toEqual(schema.required.toSorted());
  const { properties, required } = schema.properties.passages.items;
  for (const passage of [...page.passages, ...page.editors]) {
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(passage)));
    expect(Object.keys(passage)).toEqual(expect.arrayContaining(required));
    expect(properties.kind.enum).toContain(passage.kind);
  }
});

test('what Pagefind stores of a page is its address alone, and nothing of Pagefind’s interface', () => {
  expect(globSync('pagefind/*ui*', { cwd: dist })).toEqual([]);
  for (const fragment of globSync('pagefind/fragment/*', { cwd: dist }))
    expect(readFileSync(join(dist, fragment)).length).toBeLessThan(300);
});

test('the index has every word of the release that its own page finds, also above the headline', () => {
  const several = join(inject('sites').several, 'dist');
  const parts = globSync('pagefind/index/*', { cwd: several });
  const index = parts.map((part) =>
    gunzipSync(readFileSync(join(several, part))).toString('latin1'),
  );
  const missing = globSync('**/index.json', { cwd: several }).flatMap((file) => {
    const { lang, passages } = JSON.parse(readFileSync(join(several, file), 'utf8'));
    const text = passages.map((passage: { text: string }) => passage.text).join('\n');
    const keys = indexKeys(text, lang, false).filter(
      (key) => !index.some((one) => one.includes(key)),
    );
    return keys.map((key) => `${file}: ${key}`);
  });
  expect(missing).toEqual([]);
});

test('the index is the same at each build', async () => {
  const pages = generateReleases(3).map(({ address, lang, texts }) => ({
    address,
    lang,
    text: texts.join('\n'),
    version: address,
  }));
  expect(await indexFiles(pages)).toEqual(await indexFiles(pages));
});

test('each language of a site has a script with its stemmer, if it has one', async () => {
  const made = (lang: string) => ({ address: `/${lang}/`, lang, text: '', version: '' });
  const files = await indexFiles(['en', 'de', 'nb-NO', 'hi', 'zh', 'ar', 'he'].map(made));
  const languageOf = async (lang: string): Promise<Required<Language>> => {
    const file = files.find(({ path }) => path === `pagefind/stem.${lang}.js`);
    const code = encodeURIComponent(file?.content.toString() ?? '');
    return (await import(`data:text/javascript,${code}`)).language;
  };
  for (const [lang, form, other] of [
    ['en', 'boats', 'boat'],
    ['de', 'Leistungen', 'Leistung'],
    ['nb', 'havnene', 'havner'],
    ['hi', 'विद्यार्थियों', 'विद्यार्थी'],
  ] as const) {
    const { rootsOf } = await languageOf(lang);
    expect(rootsOf(form), lang).toEqual(rootsOf(other));
    expect(rootsOf(form), lang).not.toEqual(rootsOf('Kvinne'));
  }
  const chinese = await languageOf('zh');
  expect(chinese.stopWords).toBe(undefined);
  expect(chinese.rootsOf).toBe(undefined);
  expect(chinese.writtenForms('2025-08-14')).toEqual([
    ['exact', ['2025-08-14', '2025年8月14日', '2025年8月14日']],
    ['near', ['8月14日', '8月14日']],
  ]);
  const { rootsOf } = await languageOf('en');
  expect(rootsOf('decision')).toEqual(rootsOf('decide'));
  const german = await languageOf('de');
  expect(german.stopWords?.test('wann')).toBe(true);
  expect(german.isWord('juli')).toBe(true);
  expect(german.isWord('fest')).toBe(undefined);
  const arabic = await languageOf('ar');
  expect(arabic.rootsOf('كتاب')).toEqual(arabic.rootsOf('كتب'));
  const hebrew = await languageOf('he');
  expect(hebrew.rootsOf('מצלמות')).toEqual(hebrew.rootsOf('מצלמה'));
});
