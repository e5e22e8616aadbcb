import type { Element } from 'hast';
import { HtmlValidate } from 'html-validate/node';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
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

/** Finds what is wrong with the HTML of the pages of a built site: not valid, refused by the policy, loaded from elsewhere or leading nowhere; `base` is the folder of the host. */
export async function checkPages(dist: string, base = '/'): Promise<string[]> {
  const pages = new Map<string, BuiltPage>();
  for (const file of globSync('**/*.html', { cwd: dist })) {
    pages.set(file, readBuiltPage(readFileSync(join(dist, file), 'utf8')));
  }
  const found = await Promise.all(
    [...pages].map(async ([file, page]) => {
      const address = base + file.replace(/(^|\/)index\.html$/, '$1');
      const { results } = await validate.validateFile(join(dist, file));
      return [
        ...results
          .flatMap(({ messages }) => messages)
          .map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
        ...elementsOf(page).flatMap((element) => [
          ...attributesOfPolicy(element),
          ...loadsFromElsewhere(element),
        ]),
        ...linksToNothing(page, address, pages, dist, base),
      ].map((problem) => `${file}: ${problem}`);
    }),
  );
  return found.flat();
}

function elementsOf({ tree }: BuiltPage): Element[] {
  const elements: Element[] = [];
  visit(tree, 'element', (element) => void elements.push(element));
  return elements;
}

/** Inline handlers and styles, which the policy stops. */
function attributesOfPolicy({ tagName, properties }: Element): string[] {
  return Object.keys(properties)
    .filter((name) => name === 'style' || /^on/i.test(name))
    .map((name) => `<${tagName}> has ${name}`);
}

function loadsFromElsewhere({ tagName, properties }: Element): string[] {
  const link = /canonical|alternate|author|license/.test(String(properties['rel'] ?? ''));
  const names = [
    'src',
    'srcSet',
    'data',
    'poster',
    ...(tagName === 'link' && !link ? ['href'] : []),
  ];
  return names
    .map((name) => String(properties[name] ?? ''))
    .filter((url) => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url))
    .map((url) => `<${tagName}> loads ${url}`);
}

function linksToNothing(
  page: BuiltPage,
  address: string,
  pages: Map<string, BuiltPage>,
  dist: string,
  base: string,
): string[] {
  return elementsOf(page)
    .flatMap(({ properties: { href, src, dataIndex, dataScript, dataSite } }) => [
      href,
      src,
      // The search loads parts of its index from a folder.
      typeof dataIndex === 'string' && `${dataIndex}pagefind.js`,
      dataScript,
      dataSite,
    ])
    .filter((url) => typeof url === 'string')
    .filter((href) => /^(?:#|\/(?!\/)|\?)/.test(href))
    .filter((href) => {
      const { pathname, hash } = new URL(href, `https://site.invalid${address}`);
      if (!pathname.startsWith(base)) return true;
      const file = decodeURIComponent(pathname.slice(base.length)).replace(
        /(^|\/)$/,
        '$1index.html',
      );
      const anchor = decodeURIComponent(hash.slice(1));
      const there = pages.get(file);
      if (!there) return !existsSync(join(dist, file)) || anchor !== '';
      return anchor !== '' && anchor !== 'top' && !there.anchors.has(anchor);
    })
    .map((href) => `the link ${href} leads to nothing`);
}
