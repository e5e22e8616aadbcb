import { expect, test } from 'vitest';
import { htmlOf } from '../../../src/components/html-of.ts';

test('a number stays on the line of its scale, in the words of the language', () => {
  expect(htmlOf('Port pays 3.9 million & more', 'en')).toBe(
    'Port pays <span class="nowrap">3.9 million</span> &#x26; more',
  );
  expect(htmlOf('Hafen zahlt 3,9 Millionen', 'de')).toContain('>3,9 Millionen<');
});

test('a phrase of a Chinese or Japanese headline stays on one line, but a headline of one phrase is not in an element', () => {
  expect(htmlOf('码头启用 年吞吐 5 亿', 'zh')).toBe(
    '<span class="phrase">码头启用</span> <span class="phrase">年吞吐 <span class="nowrap">5 亿</span></span>',
  );
  expect(htmlOf('码头启用', 'zh-Hant')).toBe('码头启用');
  expect(htmlOf('부두 개장', 'ko')).toBe('부두 개장');
});
