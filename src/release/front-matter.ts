import type { z } from 'astro/zod';
import type { Point } from 'unist';
import type { VFileMessage } from 'vfile-message';
import { type Document, isNode, isScalar, parseDocument, visit } from 'yaml';
import { pointAt, problem } from './problem.ts';
import { type ReleaseData, releaseSchema } from './schema.ts';

/** A string of the front matter with its key and its offsets in the file. */
export interface FrontMatterString {
  key: string;
  value: string;
  start: number;
  end: number;
}

/** The front matter of a release. */
export interface FrontMatter {
  /** Its values, unless there is a problem. */
  data?: ReleaseData;
  strings: FrontMatterString[];
  /** Finds the place of a key, such as `checks.total`, or of the longest part of it that is there. */
  locate(path: readonly PropertyKey[] | string): Point;
  problems: VFileMessage[];
}

/** Dates and binary numbers: strings to the YAML of this reader, but not to Astro's. */
const UNQUOTED =
  /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d.*|[-+]?0b[01]+)$/;

/** Reads the front matter of an MDX file with the place of every problem. */
export function readFrontMatter(file: string, text: string): FrontMatter {
  const top = { line: 1, column: 1 };
  const matter = /^---\r?\n([\s\S]*?)^---\s*$/m.exec(text)?.[1];
  if (matter === undefined || !text.startsWith('---')) {
    const reason = /^---\s*\n/.test(text)
      ? "The front matter isn't closed. End it with a line of ---."
      : 'There is no front matter. Begin the file with a line of ---, the keys, and a line of ---.';
    return { strings: [], locate: () => top, problems: [problem(file, reason)] };
  }
  const start = text.indexOf('\n') + 1;
  const document = parseDocument(matter, { schema: 'core' });
  const at = (offset: number) => pointAt(text, start + offset);
  const locate: FrontMatter['locate'] = (path) => {
    const keys = typeof path === 'string' ? path.split('.') : path;
    for (let part = [...keys]; part.length > 0; part = part.slice(0, -1)) {
      const node = document.getIn(part, true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return top;
  };
  const strings = stringsOf(document, start);
  const problems = yamlProblems(document).map(([offset, reason]) =>
    problem(file, reason, at(offset)),
  );
  if (problems.length > 0) return { strings, locate, problems };
  const result = releaseSchema.safeParse(document.toJS());
  if (result.success) return { data: result.data, strings, locate, problems };
  return {
    strings,
    locate,
    problems: result.error.issues.flatMap((issue) =>
      pathsOf(issue).map((path) => {
        const found = document.getIn(path);
        const value = found === undefined ? 'nothing' : JSON.stringify(found);
        const reason = `${path.join('.') || 'Front matter'}: ${expected(issue)}, found ${value}.`;
        return problem(file, reason, found === undefined ? top : locate(path));
      }),
    ),
  };
}

function stringsOf(document: Document.Parsed, start: number): FrontMatterString[] {
  const strings: FrontMatterString[] = [];
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(value) || typeof value.value !== 'string' || !value.range) return;
      const [from, to] = value.range;
      const name = isScalar(key) ? String(key.value) : '';
      strings.push({ key: name, value: value.value, start: start + from, end: start + to });
    },
  });
  return strings;
}

/** What YAML itself finds wrong, and what this YAML and Astro's would read differently. */
function yamlProblems(document: Document.Parsed): [offset: number, reason: string][] {
  const found = [...document.errors, ...document.warnings].map(
    ({ message, pos }): [number, string] => [pos[0], `${message.split('\n', 1)[0]}.`],
  );
  visit(document, {
    Alias: (_, { range }) => {
      found.push([range?.[0] ?? 0, 'An alias (*) hides what is meant. Write the value itself.']);
    },
    Scalar: (_, { type, value, range }) => {
      if (type !== 'PLAIN' || typeof value !== 'string' || !UNQUOTED.test(value)) return;
      found.push([range?.[0] ?? 0, `Put ${value} in quotes: "${value}".`]);
    },
  });
  return found;
}

/** The keys that an issue is about: an unknown key has a place of its own. */
function pathsOf(issue: z.core.$ZodIssue): (string | number)[][] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
}

function expected(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'there is no such key';
  if (issue.code === 'invalid_type') return `expected ${issue.expected}`;
  return issue.message;
}
