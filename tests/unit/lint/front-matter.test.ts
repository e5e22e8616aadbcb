import { expect, test } from 'vitest';
import { checkLanguage } from '../../../src/lint/front-matter.ts';
import { releasePaths } from '../../../src/release/paths.ts';
import { parseRelease } from '../../../src/release/release.ts';
import { findBy } from './find-by.ts';

test.each(['en', 'de-AT', 'zh-SG', 'fi', 'zh-TW'])(
  'a page has a notice that its words are English, if its language has none: %s',
  (lang) => {
    const mdx = `---\nheadline: A\nlang: ${lang}\n---\n`;
    const release = parseRelease(releasePaths('f.mdx'), { mdx, source: '' });
    const said = findBy(checkLanguage, release).map(({ fatal, reason }) => `${fatal} ${reason}`);
    const isEnglish = ['fi', 'zh-TW'].includes(lang);
    expect(said).toEqual(
      isEnglish ? [expect.stringMatching(/^false lang: there is no translation/)] : [],
    );
  },
);
