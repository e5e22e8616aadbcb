import { expect, test } from 'vitest';
import { hanNumber } from '../../../src/text/western-numbers.ts';

test.each([
  ['二〇二五', '2025'],
  ['〇五', '05'],
  ['十', '10'],
  ['十八', '18'],
  ['三千十八', '3018'],
  ['三千一百五十万', '31500000'],
  ['6万4千', '64000'],
  ['1万8,500', '18500'],
  ['3.9万亿', '3900000000000'],
  ['1兆2000億', '1200000000000'],
  ['一亿', '100000000'],
])('%s is %s', (signs, digits) => {
  expect(hanNumber(signs)).toBe(digits);
});
