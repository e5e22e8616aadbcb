import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBuiltPage } from '../../src/build/built-page.ts';
import { hostedPath } from '../../src/build/host-files.ts';
import { writeOutput } from '../../src/build/output-files.ts';
import { indexFiles } from '../../src/build/search-files.ts';
import { readPage } from '../../src/build/release-files.ts';

/** A made-up release. Its first text is the headline. */
export interface MadeRelease {
  readonly address: string;
  readonly lang: string;
  readonly texts: readonly string[];
  readonly note?: string;
}

/** Writes a site of these releases and the index of their passages into a folder, in the pages of a built site. */
export async function writeSite(
  dist: string,
  folder: string,
  releases: readonly MadeRelease[],
): Promise<void> {
  const template = readFileSync(join(dist, 'index.html'), 'utf8');
  const page = readFileSync(join(dist, '404.html'), 'utf8');
  const script = /data-site="[^"]+" data-site-failed="[^"]+"/.exec(page)?.[0] ?? '';
  const words = /<script [^>]*class="words">.*?<\/script>/s;
  cpSync(dist, folder, { recursive: true });
  for (const release of releases) {
    const html = template
      .replace(/<html lang="[^"]*"/, `<html lang="${release.lang}"`)
      .replace(words, words.exec(page)?.[0] ?? '')
      .replace(/ data-site="[^"]*"/, '')
      .replace('data-index=', `${script} data-index=`)
      .replace(
        /(<article[^>]*>)[\s\S]*(?=<\/article>)/,
        (_, start: string) => start + bodyOf(release),
      );
    const path = join(folder, release.address);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'index.html'), html);
  }
  const read = globSync('**/*.html', { cwd: folder }).flatMap((file) => {
    const built = readBuiltPage(readFileSync(join(folder, file), 'utf8'));
    const found = readPage(built);
    const headline = found?.passages.find(({ kind }) => kind === 'headline')?.text ?? '';
    return found ? { address: hostedPath(file, '/'), lang: built.lang, headline, ...found } : [];
  });
  const indexed = read.map(({ address, lang, passages }) => {
    const text = passages.map((passage) => passage.text).join('\n');
    return { address, lang, text, version: createHash('sha256').update(text).digest('hex') };
  });
  const jsons = read.map((page, at) => ({
    path: `${page.address}index.json`,
    content: JSON.stringify({ ...page, version: indexed[at]?.version }),
  }));
  for (const { path, content } of [...(await indexFiles(indexed)), ...jsons])
    writeOutput(folder, path, content);
}

function bodyOf({ texts: [headline = '', ...texts], note }: MadeRelease): string {
  const passages = texts.map((text, at) => {
    const own = `<a class="number" data-editor href="#p${at + 1}">${at + 1}</a>\n<p>${escape(text)}</p>`;
    const aside =
      at === 0 && note ? `<div class="note" data-editor id="note-a">${escape(note)}</div>` : '';
    return `<div class="passage" id="p${at + 1}">${own}${aside}</div>`;
  });
  return `<h1 id="top">${escape(headline)}</h1>${passages.join('\n')}`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
