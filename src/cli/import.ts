import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { VFileMessage } from 'vfile-message';
import { extractPage } from '../import/extract-page.ts';
import { importRelease } from '../import/import-release.ts';
import { checkName } from '../lint/content-files.ts';
import { readUtf8 } from '../release/load.ts';
import { releasePaths } from '../release/paths.ts';
import { releaseSchema } from '../release/schema.ts';

const USAGE = `npm run import -- FILE [--name NAME] [--lang LANG]
Makes content/NAME.source.txt and content/NAME.mdx of a text file or a saved HTML page.`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { name: { type: 'string' }, lang: { type: 'string' } },
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new Error(USAGE);
  importFile(file, values.name, values.lang);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Writes the files of a release, unless one of them is there. */
function importFile(file: string, name: string | undefined, lang: string | undefined): void {
  // npm runs a script in the project's folder, wherever it was called.
  const path = resolve(process.env['INIT_CWD'] ?? '.', file);
  const text = readText(path, file);
  if (lang && !releaseSchema.shape.lang.safeParse(lang).success) {
    throw new Error(`--lang ${lang} is not a language. Write one like en or nb-NO.`);
  }
  const isPage = /\.x?html?$/i.test(file) || /^\s*<(?:!doctype html|html)\b/i.test(text);
  const page = isPage ? extractPage(text) : undefined;
  const release = importRelease(page?.text ?? text, lang, page?.marks);
  const stem = basename(file).replace(/\.(?:source\.txt|[A-Za-z]+)$/, '');
  const paths = releasePaths(name ?? (slug(stem) || slug(release.headline) || 'release'));
  const [wrong] = paths.id.split('/').flatMap((part) => checkName(`${paths.id}.mdx`, part));
  if (wrong) throw new Error(`--name ${paths.id}: ${wrong.reason}`);
  const original = page ? `content/${paths.id}.received.html` : paths.source;
  // A source that is in its place already stays there.
  const targets = [...new Set([original, paths.source, paths.mdx])].filter(
    (target) => resolve(target) !== path,
  );
  const there = targets.find((target) => existsSync(target));
  if (there) throw new Error(`${there} is there already. Choose another name with --name NAME.`);
  mkdirSync(dirname(paths.mdx), { recursive: true });
  if (targets.includes(original)) copyFileSync(path, original);
  if (page) writeFileSync(paths.source, page.text, { flag: 'wx' });
  writeFileSync(paths.mdx, release.mdx, { flag: 'wx' });
  console.log(`Wrote ${targets.join(', ')}.\n\nGuesses, by their line in ${paths.source}:`);
  console.log(release.guesses.map((guess) => `  ${guess}`).join('\n'));
  if (release.missing.length > 0) console.log(`\nNot found: ${release.missing.join(', ')}.`);
}

function readText(path: string, file: string): string {
  const problems: VFileMessage[] = [];
  const text = readUtf8('.', path, problems);
  if (text === undefined) throw new Error(`There is no file ${file}.`);
  if (problems[0]) throw new Error(`${file}:${problems[0].line} ${problems[0].reason}`);
  if (text.includes('\0')) throw new Error(`${file} is not a text. Save it as text or HTML.`);
  return text;
}

/** Makes a name that is safe in an address; '' if there are no letters for it. */
function slug(words: string): string {
  const ascii = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return ascii
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');
}
