import type { z } from 'astro/zod';
import type { Point } from 'unist';
import { type Document, type ErrorCode, isNode, parseDocument, visit } from 'yaml';
import { revealInvisible } from '../text/format-difference.ts';
import { pointAt, problem } from './problem.ts';

/** Dates and binary numbers: strings to this parser, but not to the YAML parser of Astro. */
const UNQUOTED =
  /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d.*|[-+]?0b[01]+)$/;

/** Advice for frequent YAML errors. */
const ADVICE: Partial<Record<ErrorCode, string>> = {
  BAD_DQ_ESCAPE: 'For a backslash, write \\\\.',
  BAD_INDENT: 'Indent it like the lines beside it, and close every bracket.',
  BAD_SCALAR_START: 'Put the value in quotes.',
  BLOCK_IN_FLOW: 'Separate the keys with commas, or close the bracket before.',
  BLOCK_AS_IMPLICIT_KEY: 'Put a value that has a colon and a space in quotes.',
  DUPLICATE_KEY: 'Delete one of the two.',
  MISSING_CHAR: 'Close the quotes, or put a comma between the values.',
  MULTIPLE_DOCS: 'Delete this line.',
  NON_STRING_KEY: 'Write a name.',
  RESOURCE_EXHAUSTION: 'Write it with fewer levels.',
  MULTILINE_IMPLICIT_KEY: 'Write key: value, with a space after the colon.',
  TAB_AS_INDENT: 'Indent with spaces.',
  TAG_RESOLVE_FAILED: 'Put the value in quotes.',
  UNEXPECTED_TOKEN: 'Put the whole value in quotes, or a comma between two values.',
};

/** Parses the YAML of a file by a schema. Returns its data, or every problem with its place. */
export function parseYaml<Schema extends z.ZodObject>(file: string, text: string, schema: Schema) {
  const options = { stringKeys: true, prettyErrors: false } as const;
  const document = parseDocument(text, options);
  const at = (offset: number) => pointAt(text, offset);
  /** Finds the place of a key, such as `checks.total`, or of the longest part of its path that exists. */
  const locate = (path: readonly PropertyKey[] | string): Point => {
    const keys = typeof path === 'string' ? path.split('.') : path;
    for (let part = [...keys]; part.length > 0; part = part.slice(0, -1)) {
      const node = document.getIn(part, true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return { line: 1, column: 1 };
  };
  const syntax = findSyntax(document).map(([offset, reason]) => problem(file, reason, at(offset)));
  if (syntax.length > 0) return { document, locate, data: undefined, problems: syntax };
  const { data, error } = schema.safeParse(document.toJS() ?? {});
  const describe = (path: PropertyKey[], expected?: string, found = document.getIn(path)) => {
    const value = found == null ? 'nothing' : revealInvisible(JSON.stringify(found));
    const quotes = found == null ? '. If a value in { } has a comma, put it in quotes' : '';
    const known = path.length > 1 ? quotes : `. Use one of ${Object.keys(schema.shape).join(', ')}`;
    const what = expected ? `${expected}, found ${value}` : `there is no such key${known}`;
    const key = revealInvisible(path.join('.')) || 'The file';
    return problem(file, `${key}: ${what}.`, locate(path));
  };
  const problems = error?.issues.flatMap((issue) => {
    const { code, path, message } = issue;
    if (code === 'unrecognized_keys') return issue.keys.map((key) => describe([...path, key]));
    if (code === 'invalid_key') return describe(path, issue.issues[0]?.message, path.at(-1));
    if (code !== 'invalid_type') return describe(path, message);
    return describe(path, `expected ${TYPES[issue.expected] ?? issue.expected}`);
  });
  return { document, locate, data, problems: problems ?? [] };
}

/** Finds YAML errors, and what this parser and that of Astro would read differently. */
function findSyntax(document: Document.Parsed): [offset: number, reason: string][] {
  const found: [offset: number, reason: string][] = [];
  // Later errors often follow from the first one.
  const [error] = [...document.errors, ...document.warnings];
  if (error) {
    const reason = `${error.message.replace(/;.*/s, '')}. ${ADVICE[error.code] ?? ''}`;
    found.push([error.pos[0], reason.trim()]);
  }
  visit(document, {
    Alias: (_, { range }) => {
      found.push([range?.[0] ?? 0, 'An alias (*) hides what is meant. Write the value itself.']);
    },
    Scalar: (role, { anchor, type, value, range }) => {
      const [start] = range ?? [0];
      if (anchor)
        found.push([start, 'The word after & is a name in YAML. Put the value in quotes.']);
      // The schema would drop this key silently.
      if (role === 'key' && value === '__proto__')
        found.push([start, '__proto__ can’t be a key. Choose another name.']);
      if (type === 'PLAIN' && typeof value === 'string' && UNQUOTED.test(value))
        found.push([start, `Put ${value} in quotes: "${value}".`]);
    },
  });
  return found;
}

/** The types of the schema, in a publisher’s words. */
const TYPES: Record<string, string> = {
  string: 'words in quotes',
  array: 'a list, like [one, two]',
  object: 'keys with values, like { key: value }',
  boolean: 'true or false',
  number: 'a number without quotes',
};
