import { expect, test } from 'vitest';
import {
  collapseSpaces,
  collapseWhitespace,
  decodeUrlPart,
  formatItem,
  formatRows,
} from '../../../src/text/normalize.ts';

test('the words of a block have single spaces, and line breaks without spaces around them', () => {
  expect(collapseSpaces('  The\t quay \r\n opened.  \n\n It\t is new. ')).toBe(
    'The quay\nopened.\n\nIt is new.',
  );
  // A page would show these.
  expect(collapseSpaces(' \n The quay\n ')).toBe('\nThe quay\n');
  expect(collapseSpaces('two\fquays')).toBe('two\fquays');
  expect(collapseSpaces('2\u00A0240\u3000tonnes')).toBe('2\u00A0240\u3000tonnes');
});

test('an item has its marker, and two spaces for each list that it is in', () => {
  expect([formatItem(undefined, 'a'), formatItem(0, 'b'), formatItem(12, 'c', 2)]).toEqual([
    '• a',
    '0. b',
    '    12. c',
  ]);
});

test('cells are parted by tabs, and rows by line breaks', () => {
  const rows = [
    [' Quay ', 'Length'],
    ['North', ' 240  m'],
  ];
  expect(formatRows(rows)).toBe('Quay\tLength\nNorth\t240 m');
});

test('white space is one space within a text, and none around it', () => {
  expect(collapseWhitespace(' \n\u00A0a \t b\fc\r ')).toBe('\u00A0a b\fc');
});

test('what is no percent-encoding stays', () => {
  expect(['%C3%A9', '100%', '%E0%A4'].map(decodeUrlPart)).toEqual(['é', '100%', '%E0%A4']);
});
