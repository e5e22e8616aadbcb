import { HtmlValidate } from 'html-validate/node';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { describe, expect, test } from 'vitest';
import { type BuiltPage, readBuiltPage } from '../../src/build/built-page.ts';

const validate = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Either spelling is HTML.
    'doctype-style': 'off',
    'void-style': 'off',
    'attr-quotes': 'off',
    'no-trailing-whitespace': 'off',
    // A hash says what the address of a file is; SRI is for files of others.
    'require-sri': 'off',
    'long-title': 'off',
  },
});

const pages = new Map<string, BuiltPage>();
for (const file of globSync('**/*.html', { cwd: 'dist' })) {
  pages.set(file, readBuiltPage(file, readFileSync(join('dist', file), 'utf8')));
}

describe.each([...pages])('%s', (file, page) => {
  const elements = selectAll('*', page.tree);

  test('is valid HTML', async () => {
    const { results } = await validate.validateFile(`dist/${file}`);
    const messages = results.flatMap((result) => result.messages);
    expect(
      messages.map(
        ({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`,
      ),
    ).toEqual([]);
  });

  test('has no inline handlers and styles, which the policy stops', () => {
    const names = elements.flatMap(({ properties }) => Object.keys(properties));
    expect(names.filter((name) => name === 'style' || /^on/i.test(name))).toEqual([]);
  });

  test('loads nothing from elsewhere', () => {
    const loaded = elements.flatMap(({ tagName, properties }) => {
      const link = /canonical|alternate|author|license/.test(String(properties['rel'] ?? ''));
      const names = [
        'src',
        'srcSet',
        'data',
        'poster',
        ...(tagName === 'link' && !link ? ['href'] : []),
      ];
      return names.map((name) => String(properties[name] ?? ''));
    });
    expect(loaded.filter((url) => url !== '')).not.toEqual([]);
    expect(loaded.filter((url) => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url))).toEqual([]);
  });

  test('has each id once', () => {
    const ids = elements.flatMap(({ properties }) => properties['id'] ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('leads every link within the site to something', () => {
    const links = elements
      .filter(({ tagName }) => tagName === 'a')
      .map(({ properties }) => String(properties['href'] ?? ''))
      .filter((href) => /^(?:#|\/(?!\/)|\?)/.test(href));
    expect(links).not.toEqual([]);
    expect(links.filter((href) => !leadsSomewhere(href, file))).toEqual([]);
  });
});

function leadsSomewhere(href: string, from: string): boolean {
  const { pathname, hash } = new URL(href, `https://site.invalid/${from}`);
  const file = decodeURIComponent(pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
  const anchor = decodeURIComponent(hash.slice(1));
  const page = pages.get(file);
  if (!page) return existsSync(join('dist', file)) && anchor === '';
  return anchor === '' || anchor === 'top' || page.anchors.has(anchor);
}
