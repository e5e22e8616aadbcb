import { copyFileSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { VFileMessage } from 'vfile-message';
import { nameProblem } from '../lint/files.ts';
import { releasePaths } from '../release/paths.ts';
import { readUtf8 } from '../release/read-utf8.ts';
import { releaseSchema } from '../release/schema.ts';
import { normalizeWord } from '../text/compare-words.ts';
import { extractPage } from './extract-page.ts';
import { importRelease } from './import-release.ts';

const USAGE = `npm run import -- FILE [--name NAME] [--lang LANG]
Makes content/NAME.source.txt and content/NAME.mdx from a text file or a saved HTML page.`;

/**
 * Writes the files of a release into a project, from the file that the arguments name, relative to the
 * folder in which the command was called. Returns a report for the editor.
 * @throws for wrong arguments, a file that isn’t text, or a release file that already exists.
 */
export function importFile(args: string[], root: string, calledIn = root): string {
  const { file, name, lang } = readArguments(args);
  const path = resolve(calledIn, file);
  const text = readText(path, file);
  const isPage = /\.x?html?$/i.test(file) || /^\s*<(?:!doctype html|html)\b/i.test(text);
  const page = isPage ? extractPage(text) : undefined;
  const { missing, ...release } = importRelease(page?.text ?? text, lang, page);
  const stem = basename(file).replace(/\.(?:source\.txt|[A-Za-z]+)$/, '');
  const paths = releasePaths(name ?? (slug(stem) || slug(release.headline) || 'release'));
  const [wrong] = paths.id.split('/').flatMap((part) => nameProblem(paths.id, part) ?? []);
  if (wrong) throw new Error(`--name ${paths.id}: ${wrong}`);
  const original = page ? paths.savedPage : paths.source;
  // If the source is already in its place, it stays there.
  const targets = [...new Set([original, paths.source, paths.mdx])].filter(
    (target) => resolve(root, target) !== path,
  );
  const existing = targets.find((target) => existsSync(join(root, target)));
  if (existing) throw new Error(`${existing} already exists. Choose another name: --name NAME.`);
  mkdirSync(dirname(join(root, paths.mdx)), { recursive: true });
  if (targets.includes(original)) copyFileSync(path, join(root, original));
  if (page) writeFileSync(join(root, paths.source), page.text, { flag: 'wx' });
  writeFileSync(join(root, paths.mdx), release.mdx, { flag: 'wx' });
  const notFound = missing.length > 0 ? `\n\nNot found: ${missing.join(', ')}.` : '';
  const marked = missing.includes('lang') ? ' Without lang, the page is marked as English.' : '';
  const guesses = [`Guesses, with their lines in ${paths.source}:`, ...release.guesses];
  return `Wrote ${targets.join(', ')}.\n\n${guesses.join('\n  ')}${notFound}${marked}`;
}

function readArguments(args: string[]) {
  const options = { name: { type: 'string' }, lang: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new Error(USAGE);
  if (!releaseSchema.shape.lang.safeParse(values.lang).success)
    throw new Error(`--lang ${values.lang} is not a language. Write one like en or nb-NO.`);
  return { file, ...values };
}

function readText(path: string, file: string): string {
  const problems: VFileMessage[] = [];
  const text = readUtf8('.', path, problems);
  const advice = /^https?:/.test(file) ? ' Save the page, and import the file.' : '';
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`${file} is a folder. Name a file in it.`);
  if (text === undefined) throw new Error(`There is no file ${file}.${advice}`);
  const [wrong] = problems;
  const save = 'Save a PDF, an email, a web archive or a word-processor document as text or HTML.';
  if (wrong) throw new Error(`${file}:${wrong.line} ${wrong.reason} ${save}`);
  const isOther = /^(?:%PDF|\{\\rtf|(?:.+\r?\n)*?MIME-Version:)|\0/i.test(text);
  if (isOther) throw new Error(`${file} is not plain text. ${save}`);
  return text;
}

/** Makes a name that is safe in an address, or '' if the words have no Latin letters or digits. */
const slug = (words: string): string =>
  (normalizeWord(words).match(/[a-z0-9]+/g) ?? []).join('-').slice(0, 80).replace(/-$/, '');
