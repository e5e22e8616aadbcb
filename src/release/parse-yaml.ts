import type { z } from 'astro/zod';
import type { Point } from 'unist';
import { VFileMessage } from 'vfile-message';
import type { Document, ErrorCode } from 'yaml';
import { isAlias, isMap, isNode, isScalar, parseDocument, visit } from 'yaml';
import { revealInvisible } from '../text/format-difference.ts';
import { pointAt, problem } from './problem.ts';

/** Advice for YAML errors that quotes around the value do not solve. */
const ADVICE: Partial<Record<ErrorCode, string>> = {
  BAD_DQ_ESCAPE: 'For a backslash, write \\\\.',
  BAD_INDENT:
    'Indent it like the lines beside it, close every bracket, and put a value with # in quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'Put the value in quotes, or indent the next line like this one.',
  BLOCK_IN_FLOW: 'Put a comma between the keys, or close the bracket before.',
  DUPLICATE_KEY: 'Delete one of the two.',
  MISSING_CHAR:
    'Close the quotes, put a comma between the values, or indent it like the line above.',
  MULTIPLE_DOCS: 'Delete this line.',
  MULTILINE_IMPLICIT_KEY: 'Write key: value, with a space after the colon.',
  TAB_AS_INDENT: 'Indent with spaces.',
  UNEXPECTED_TOKEN: "Put the whole value in quotes. Inside them, write '' for ' and \\\" for \".",
};

/** Parses YAML by a schema. Returns its data, or every problem with its place. Another parser may `read` the values. */
export function parseYaml<Schema extends z.ZodObject>(
  file: string,
  text: string,
  schema: Schema,
  read: Read = (document) => document.toJS(),
) {
  const document = parseDocument(text, { stringKeys: true, prettyErrors: false });
  /** Finds the place of a key, such as `checks.total`, or of the longest part of its path that exists. */
  const locate = (path: readonly PropertyKey[] | string): Point => {
    const keys = typeof path === 'string' ? path.split('.') : path;
    for (let part = [...keys]; part.length > 0; part = part.slice(0, -1)) {
      const node = document.getIn(part, true);
      if (isNode(node) && node.range) return pointAt(text, node.range[0]);
    }
    return { line: 1, column: 1 };
  };
  /** Finds the place of a key itself, not of its value. */
  const locateKey = (path: readonly PropertyKey[]): Point => {
    const keys = document.getIn(path.slice(0, -1), true);
    const key =
      isMap(keys) && keys.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key;
    return isScalar(key) && key.range ? pointAt(text, key.range[0]) : locate(path);
  };
  const values = readValues(file, text, document, read);
  if (values instanceof VFileMessage) return { locate, data: undefined, problems: [values] };
  const { data, error } = schema.safeParse(values ?? {});
  const nameOf = (path: PropertyKey[]) => revealInvisible(path.join('.')) || 'The file';
  const unknownKey = (path: PropertyKey[]) => {
    const known = `Use one of ${Object.keys(schema.shape).join(', ')}.`;
    // In `{ printed: 3, 5 yuan }`, “5 yuan” is a key without a value.
    const isPart = document.getIn(path) == null;
    const correct = 'Correct its name, or delete it.';
    const nested = isPart ? 'If a value in { } has a comma, put it in quotes.' : correct;
    const advice = path.length > 1 ? nested : known;
    return problem(file, `${nameOf(path)}: there is no such key.`, locateKey(path), { advice });
  };
  const wrongValue = (path: PropertyKey[], expected = '', found = document.getIn(path)) => {
    const node = document.getIn(path, true);
    const isBare = isScalar(node) && node.type === 'PLAIN' && expected.includes('in quotes');
    const printed = (isBare && node.source) || JSON.stringify(found);
    const value = found == null ? 'nothing' : revealInvisible(printed);
    return problem(file, `${nameOf(path)}: ${expected}, found ${value}.`, locate(path));
  };
  const problems = error?.issues.flatMap((issue) => {
    const { code, path, message } = issue;
    if (code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey([...path, key]));
    if (code === 'invalid_key') return wrongValue(path, issue.issues[0]?.message, path.at(-1));
    if (code !== 'invalid_type' || message.startsWith('expected')) return wrongValue(path, message);
    return wrongValue(path, `expected ${TYPES[issue.expected] ?? issue.expected}`);
  });
  return { locate, data, problems: problems ?? [] };
}

type Read = (document: Document) => unknown;

/** Reads the values of a document. Returns a problem if its syntax is wrong. */
function readValues(file: string, text: string, document: Document.Parsed, read: Read) {
  const fail = (offset: number, reason: string) => problem(file, reason, pointAt(text, offset));
  // Later errors often follow from the first one.
  const [first] = [...document.errors, ...document.warnings];
  const advice = (first && ADVICE[first.code]) ?? 'Put the value in quotes.';
  if (first) return fail(first.pos[0], `${first.message.replace(/;.*/s, '')}. ${advice}`);
  const names: number[] = [];
  visit(document, {
    Node: (_, node) => void ((isAlias(node) || node.anchor) && names.push(node.range?.[0] ?? 0)),
  });
  if (names[0] !== undefined)
    return fail(names[0], `A word after & or * is a name in YAML. ${advice}`);
  try {
    return read(document);
  } catch {
    const reason =
      'Astro can’t read this. Put each value in quotes, on one line, and write control characters as escapes: "\\x92".';
    return fail(Math.max(0, text.search(/[^\P{Cc}\t\n\r]/u)), reason);
  }
}

/** The types of the schema, in a publisher’s words. */
const TYPES: Record<string, string> = {
  string: 'words in quotes',
  array: 'a list, like [one, two]',
  object: 'keys with values, like { key: value }',
  record: 'names with values, like { name: … }',
  boolean: 'true or false',
  number: 'a number without quotes',
};
