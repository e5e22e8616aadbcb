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
    'Indent it like the lines around it, close every bracket, and put a value with # in quotes.',
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
  const known = `Use one of ${Object.keys(schema.shape).join(', ')}.`;
  const problems = error?.issues.flatMap((issue) => {
    const place = issue.code === 'unrecognized_keys' ? locateKey : locate;
    return describeIssue(issue, document, known).map(({ path, what }) =>
      problem(file, `${revealInvisible(path.join('.')) || 'The file'}: ${what}`, place(path)),
    );
  });
  return { locate, data, problems: problems ?? [] };
}

/** Says which keys are unknown, or what a value should be. */
function describeIssue(issue: z.core.$ZodIssue, document: Document, known: string) {
  const { code, path, message } = issue;
  if (code === 'unrecognized_keys') {
    // In `{ printed: 3, 5 yuan }`, “5 yuan” is a key without a value.
    const nested =
      'Correct its name, or delete it. If a value in { } has a comma, put it in quotes.';
    const what = `there is no such key. ${path.length > 0 ? nested : known}`;
    return issue.keys.map((key) => ({ path: [...path, key], what }));
  }
  const isKey = code === 'invalid_key';
  const type = code === 'invalid_type' && `expected ${TYPES[issue.expected] ?? issue.expected}`;
  const own = isKey ? issue.issues[0]?.message : message;
  const expected = (!own?.startsWith('expected') && type) || own;
  const node = document.getIn(path, true);
  const isBare = isScalar(node) && node.type === 'PLAIN' && expected?.includes('in quotes');
  const found = isKey ? path.at(-1) : document.getIn(path);
  const printed = (isBare && node.source) || JSON.stringify(found);
  const value = found == null ? 'nothing' : revealInvisible(printed);
  return [{ path, what: `${expected}, found ${value}.` }];
}

type Read = (document: Document) => unknown;

/** Reads the values of a document. Returns a problem if its syntax is wrong. */
function readValues(file: string, text: string, document: Document.Parsed, read: Read) {
  const fail = (offset: number, reason: string) => problem(file, reason, pointAt(text, offset));
  // Later errors often follow from the first one.
  const [first] = [...document.errors, ...document.warnings];
  const advice = (first && ADVICE[first.code]) ?? 'Put the value in quotes.';
  if (first) return fail(first.pos[0], `${first.message.replace(/;.*/s, '')}. ${advice}`);
  const lost: number[] = [];
  visit(document, {
    Node: (_, node) => {
      const isPlain = isScalar(node) && node.type === 'PLAIN';
      const hasWords = isPlain && /^[ \t]+#\S/.test(text.slice(node.range?.[1]));
      const isQuoted = isPlain && /^[“”„].*[“”]$/.test(node.source ?? '');
      if (isAlias(node) || node.anchor || hasWords || isQuoted) lost.push(node.range?.[0] ?? 0);
    },
  });
  const reason =
    'In YAML, a word after & or * is a name, what follows # is a comment, and “…” is not in quotes';
  if (lost[0] !== undefined) return fail(lost[0], `${reason}. Put the value in straight quotes.`);
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
