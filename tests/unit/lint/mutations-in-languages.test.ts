import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importRelease } from '../../../src/import/import-release.ts';
import { readMdx } from '../../releases/edited-structures.ts';

/** Code points that an edit puts into a word. Each is refused, because no received text has it there. */
const CHARACTERS =
  '1 7F 80 85 AD 300 20DD 34F 61C 64B 640 E31 115F 1160 1680 17B4 180B 180E 2000 200A 200B 200E 2028 2029 202C 202D 2060 2061 2066 2069 206A 20E3 2800 3000 3164 D801 DC01 E000 FDD0 FE00 FE0E FEFF FFA0 FFF9 FFFB FFFC FFFF 1BCA0 1D173 1FFFE E0001 E0041 E007F E0100 E01EF 10FFFF';

/** Other edits of a word: forms that look the same or alike, and what Markdown reads in another way. */
const EDITS: Record<string, (word: string) => string> = {
  'another normal form': (word) =>
    word.normalize('NFD') === word ? word.normalize('NFC') : word.normalize('NFD'),
  'full width': (word) =>
    word.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'digits of Arabic': (word) => word.replace(/[0-9]/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(+digit)),
  'presentation forms': (word) =>
    word.replace('ا', '\uFE8D').replace('金', '\uF90A').replace('i', '\u0456'),
  'its characters reversed': (word) => [...word].reverse().join(''),
  'no hyphens for dashes': (word) => word.replace(/[–—]/g, '-'),
  'a line break': (word) => `${word.slice(0, 1)}\\\n${word.slice(1)}`,
  'an entity': (word) => `${word.slice(0, 1)}&shy;${word.slice(1)}`,
  'a control character as an entity': (word) => `${word.slice(0, 1)}&#x80;${word.slice(1)}`,
  'a tag as an entity': (word) => `${word.slice(0, 1)}&#xE0041;${word.slice(1)}`,
};

const put = (code: string) => (word: string) =>
  word.slice(0, 1) + String.fromCodePoint(parseInt(code, 16)) + word.slice(1);
const edits = [
  ...CHARACTERS.split(' ').map((code) => [`U+${code}`, put(code)] as const),
  ...Object.entries(EDITS),
];

// They have lists, tables, quotations and lines, in five scripts.
test.each(['company-results', 'chinese', 'arabic', 'hebrew', 'japanese-city'])(
  'in “%s”, a word with a character that it should not have is refused there, with advice',
  (name) => {
    const source = readFileSync(`tests/fixtures/raw/${name}.txt`, 'utf8');
    const { mdx } = importRelease(source);
    expect(readMdx(mdx, source).problems).toBe('');
    const body = mdx.slice(mdx.indexOf('\n---\n') + 5, mdx.indexOf('<Edition>'));
    const words = [...body.matchAll(/(?<=\s)[\p{L}\p{N}][^\s\\|]{2,}/gu)];
    for (const [nth, [what, edit]] of edits.entries()) {
      const changed = words.filter(([word]) => edit(word) !== word);
      const { 0: word = '', index = 0 } = changed[(nth * 37) % changed.length] ?? {};
      if (!word) continue;
      const at = mdx.indexOf(body) + index;
      const edited = mdx.slice(0, at) + edit(word) + mdx.slice(at + word.length);
      const line = mdx.slice(0, at).split('\n').length;
      const first = mdx.slice(0, mdx.lastIndexOf('\n\n', at) + 2).split('\n').length;
      const refused = readMdx(edited, source).problems.split('\n\n');
      const places = refused.map((one) =>
        Number(/^index\.mdx:(\d+):\d+ .*\. [A-Z]/.exec(one)?.[1]),
      );
      expect(places, `${what} in “${word}”`).toSatisfy((lines: number[]) =>
        lines.some((one) => one >= first && one <= line),
      );
    }
  },
);
