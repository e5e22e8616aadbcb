import { expect, test } from 'vitest';
import {
  findSuspiciousCharacters,
  formatCodePoint,
  formatSuspicious,
} from '../../../src/text/suspicious-characters.ts';

const found = (text: string) =>
  findSuspiciousCharacters(text).map(({ offset, kind, character, word }) =>
    `${offset} ${kind} ${formatCodePoint(character)} ${word}`.trim(),
  );

test.each([
  'Plain words, “quoted”: naïve, €5, ½\u00A0hour.\n\tNext\r\n',
  'The quay набережная λιμάνι',
  'COVID新冠 Ｂig 東京タワー 부산항',
  'x = 𝑥, ℝ',
  'ΔE, ΔΔG, Δx, kΩ, 5 MΩ, μm, πr², cosθ, Aβ42, κB, NF-κB, TGF-β1',
  'α-decay, γ-ray, IFN-γ, α7, ℝ-linear',
  'IT-специалист, COVID-19-вакцина, internet-сайт, Т-клетка, USB-כבל',
  'กรุง कअ ა',
  'cafe\u0301 5\u20DD',
  'می\u200Cشود',
  'क्\u200Dष क्\u200Cष',
])('%j has no character that can deceive the eye', (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  '0007 0085 00AD 034F 061C 180E 200B 200D 200E 2028 2029 202E 2060 2064 2066 2800 3164 D800 DFFF',
  'E000 FDD0 FE0F FEFF FFF9 FFFD FFFE E0041 FFFFE 10FFFD 1D173',
])('%s are invisible', (codes) => {
  for (const code of codes.split(' ')) {
    const text = `a${String.fromCodePoint(parseInt(code, 16))}b`;
    expect(found(text)).toEqual([`1 invisible U+${code}`]);
  }
});

test('a carriage return is invisible where no line ends', () => {
  expect(found('a\rb\r\n')).toEqual(['1 invisible U+000D']);
});

test.each([
  ['the qu\u0430y', ['6 foreign U+0430 qu\u0430y']],
  ['мосkва', ['3 foreign U+006B мосkва']],
  ['\u0391BC', ['0 foreign U+0391 \u0391BC']],
  ['mother-\u0430nd', ['7 foreign U+0430 mother-\u0430nd']],
  ['quay’\u0455', ['5 foreign U+0455 quay’\u0455']],
  ['\u0445-ray p-\u0391', ['0 foreign U+0445 \u0445-ray', '8 foreign U+0391 p-\u0391']],
  ['\u0441\u0445-ray', ['0 foreign U+0441 \u0441\u0445-ray', '1 foreign U+0445 \u0441\u0445-ray']],
  ['p\u03B1y p\u03BFy', ['1 foreign U+03B1 p\u03B1y', '5 foreign U+03BF p\u03BFy']],
  ['π\u006Fλλ', ['1 foreign U+006F π\u006Fλλ']],
  ['harbour\u0301s \u0585f', ['11 foreign U+0066 \u0585f']],
  [
    'p\u13A1p \u05D0bc \u0627bc',
    ['1 foreign U+13A1 p\u13A1p', '4 foreign U+05D0 \u05D0bc', '8 foreign U+0627 \u0627bc'],
  ],
  ['\u{1D401}ig', ['0 mathematical U+1D401 \u{1D401}ig']],
  ['ba\u212Fk', ['2 mathematical U+212F ba\u212Fk']],
  ['新qu\u0430y', ['3 foreign U+0430 新qu\u0430y']],
])('%j has letters of another script', (text, says) => {
  expect(found(text)).toEqual(says);
});

test('more than four marks on a letter are found once', () => {
  expect(found(`a${'\u0301'.repeat(4)} b${'\u0330'.repeat(5)}\u20DD`)).toEqual([
    '7 stacked U+0330',
  ]);
});

test('a joiner that changes no letter is invisible', () => {
  for (const text of ['دا\u200Cر', 'می\u200C ', 'می\u200Dشود', 'a\u200Cb', 'क\u200Dष']) {
    expect(found(text), text).toHaveLength(1);
  }
});

test('characters come in the order of the text, whatever their kind', () => {
  expect(found('a\u200B qu\u0430y \u200Bb')).toEqual([
    '1 invisible U+200B',
    '5 foreign U+0430 qu\u0430y',
    '8 invisible U+200B',
  ]);
});

test('a message says what each character is, and names the word of a letter', () => {
  const text = `a\u200B b${'\u0330'.repeat(5)} qu\u0430y \u{1D401}ig`;
  expect(findSuspiciousCharacters(text).map(formatSuspicious)).toEqual([
    'U+200B, an invisible character',
    'U+0330, one of more than four marks on a letter',
    'U+0430, a letter of another script in the word “qu\u0430y”',
    'U+1D401, a mathematical letter in the word “\u{1D401}ig”',
  ]);
});
