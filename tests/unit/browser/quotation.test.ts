import { describe, expect, test } from 'vitest';
import { placeOf, quotedParagraphs, sentenceCuts } from '../../../src/browser/quotation.ts';
import type { Selected } from '../../../src/browser/page-text.ts';

const text = 'It rose by 3.9%. “We waited,” he said. Nothing else.';
const piece = (words: string, id = 'p11', kind: Selected['kind'] = 'passage'): Selected => {
  const start = text.indexOf(words);
  return { id, kind, text, start, end: start + words.length, words };
};

describe('a quotation says where a sentence is cut', () => {
  const cases: [string, string][] = [
    ['It rose by 3.9%.', 'It rose by 3.9%.'],
    ['“We waited,” he said. Nothing else.', '“We waited,” he said. Nothing else.'],
    ['rose by 3.9%.', '[…] rose by 3.9%.'],
    ['It rose', 'It rose […]'],
    ['3.9', '[…] 3.9 […]'],
    [text, text],
  ];
  test.each(cases)('%s', (words, is) =>
    expect(quotedParagraphs([piece(words)], 'en')).toEqual([is]),
  );
  test('only at its ends, not between passages', () => {
    expect(quotedParagraphs([piece('rose by 3.9%. “We'), piece('he said. Nothing')], 'en')).toEqual(
      ['[…] rose by 3.9%. “We', 'he said. Nothing […]'],
    );
  });
});

test('white space is no cut', () => {
  expect(sentenceCuts('One.  Two.', 6, 10, 'en')).toEqual({ before: false, after: false });
});

test('a place is named by its passages', () => {
  expect(placeOf([piece('rose')])).toBe('Passage 11');
  expect(placeOf([piece('rose'), piece('he', 'p11a'), piece('it', 'p12')])).toBe('Passage 11–12');
  // Two items of one list are pieces of one passage.
  expect(placeOf([piece('rose'), piece('he')])).toBe('Passage 11');
  expect(placeOf([piece('rose', 'steady-rise', 'heading')])).toBe(`Heading “${text}”`);
  expect(placeOf([piece('rose', 'top', 'headline')])).toBe('');
});
