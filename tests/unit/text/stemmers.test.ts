import { expect, test } from 'vitest';
import { stemmers } from '../../../src/text/stemmers.ts';

test.each([
  ['법인세를', '법인세'],
  ['노동조합에서', '노동조합'],
  ['비판하는', '비판'],
  ['충전했다', '충전'],
  ['재활용률', '재활용'],
  ['사고가', '사고'],
  ['가을', '가을'],
])('a Korean word loses its particle or ending: %s', (word, stem) => {
  expect(stemmers['ko']?.(word)).toBe(stem);
  expect(stemmers['ko']?.(word.normalize('NFD'))).toBe(stem);
});
