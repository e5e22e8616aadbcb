import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { extractPage } from '../import/extract-page.ts';
import { importRelease } from '../import/import-release.ts';
import { checkName } from '../lint/content-files.ts';
import { releasePaths } from '../release/paths.ts';

const USAGE = `npm run import -- FILE [--name NAME] [--lang LANG]
Makes a release of a text file or a saved HTML page: content/NAME.source.txt and content/NAME.mdx.`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { name: { type: 'string' }, lang: { type: 'string' } },
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new Error(USAGE);
  // npm runs scripts in the project's folder, wherever it was called.
  importFile(resolve(process.env['INIT_CWD'] ?? '.', file), file, values.name, values.lang);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function importFile(path: string, file: string, name?: string, lang?: string): void {
  const bytes = readBytes(path, file);
  const text = decode(bytes, file);
  const isPage = /\.x?html?$/i.test(file) || /^\s*<(?:!doctype html|html)\b/i.test(text);
  const page = isPage ? extractPage(text) : undefined;
  const source = page?.text ?? text;
  if (!source.trim())
    throw new Error(`${file} has no text${isPage ? ' that could be a release' : ''}.`);
  const release = importRelease(source, languageTag(lang), page?.marks);
  const stem = basename(file).replace(/\.(?:source\.txt|[A-Za-z]+)$/, '');
  const {
    mdx,
    source: target,
    id,
  } = releasePaths(name ?? (slug(stem) || slug(release.headline) || 'release'));
  const [wrong] = id.split('/').flatMap((part) => checkName(`${id}.mdx`, part));
  if (wrong) throw new Error(`--name ${id}: ${wrong.reason}`);
  const files = new Map<string, string | Buffer>([
    [target, page ? source : bytes],
    [mdx, release.mdx],
  ]);
  if (page) files.set(`content/${id}.received.html`, bytes);
  // A source that is already in its place stays as it is.
  if (resolve(target) === path) files.delete(target);
  const there = [...files.keys()].find((one) => existsSync(one));
  if (there)
    throw new Error(`${there} is there already. Choose another name with --name, or delete it.`);
  mkdirSync(dirname(mdx), { recursive: true });
  for (const [one, content] of files) writeFileSync(one, content, { flag: 'wx' });
  console.log(`Wrote ${[...files.keys()].join(', ')}.\n\nGuesses, by their line in ${target}:`);
  console.log(release.guesses.map((guess) => `  ${guess}`).join('\n'));
  if (release.missing.length > 0) console.log(`\nNot found: ${release.missing.join(', ')}.`);
}

function readBytes(path: string, file: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') throw new Error(`There is no file ${file}.`, { cause: error });
    throw new Error(`${file} can't be read (${String(code)}).`, { cause: error });
  }
}

function decode(bytes: Buffer, file: string): string {
  // Text has tabs and ends of lines, and no other of the first control characters.
  const isBinary = bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
  try {
    if (!isBinary) return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`${file} isn't UTF-8. Save it as UTF-8, without changing its words.`);
  }
  throw new Error(`${file} is not a text file. Save the release as text or as an HTML page.`);
}

/** Gives a language as front matter takes it; throws where it is none. */
function languageTag(lang: string | undefined): string | undefined {
  try {
    return lang === undefined ? undefined : Intl.getCanonicalLocales(lang)[0];
  } catch {
    throw new Error(`--lang ${lang}: this is not a language. Write one like en or nb-NO.`);
  }
}

function slug(words: string): string {
  const ascii = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return ascii
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
}
