import { type Document, isScalar, visit } from 'yaml';

/** A text of the front matter, its key, and where in the file it is typed. */
export interface Scalar {
  key: string;
  value: string;
  start: number;
  end: number;
}

/** A date, with or without a time, or a binary number. */
const UNQUOTED =
  /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d.*|[-+]?0b[01]+)$/;

/** The texts that stand behind the keys of a document, which begins at an offset in its file. */
export function scalarsOf(document: Document.Parsed, start: number): Scalar[] {
  const scalars: Scalar[] = [];
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(value) || typeof value.value !== 'string' || !value.range) return;
      const [from, to] = value.range;
      const name = isScalar(key) ? String(key.value) : '';
      scalars.push({ key: name, value: value.value, start: start + from, end: start + to });
    },
  });
  return scalars;
}

/** Where the first alias stands, if there is one. */
export function aliasOf(document: Document.Parsed): number | undefined {
  let found: number | undefined;
  visit(document, {
    Alias: (_, { range }) => {
      found ??= range?.[0] ?? 0;
    },
  });
  return found;
}

/** What is a text here and would be another thing in the page: Astro’s YAML has dates as well. */
export function unquotedIn(document: Document.Parsed): { offset: number; typed: string }[] {
  const found: { offset: number; typed: string }[] = [];
  visit(document, {
    Scalar: (_, { type, value, range }) => {
      if (type !== 'PLAIN' || typeof value !== 'string' || !range) return;
      if (UNQUOTED.test(value)) found.push({ offset: range[0], typed: value });
    },
  });
  return found;
}
