import type { z } from 'astro/zod';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { type ReleaseData, releaseSchema } from './release-schema.ts';

/** A release’s front matter, or what is wrong with it. */
export type FrontMatter =
  { data: ReleaseData; faults: [] } | { data?: undefined; faults: string[] };

/** Reads the front matter of an MDX file: each fault says file, line, key, what was expected and what was found. */
export function readFrontMatter(file: string, mdx: string): FrontMatter {
  const matter = /^---\r?\n([\s\S]*?)^---\s*$/m.exec(mdx)?.[1];
  if (matter === undefined || !mdx.startsWith('---')) {
    return {
      faults: [`${file}:1:1 has no front matter: begin with a line ---, the keys, and a line ---.`],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(matter, { lineCounter: lines, schema: 'core' });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line + 1}:${col}`; // the line --- stands before
  };
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map(
        ({ message, pos }) => `${place(pos[0])} ${message.split('\n', 1)[0]}`,
      ),
    };
  }
  const value: unknown = document.toJS();
  const result = releaseSchema.safeParse(value);
  if (result.success) return { data: result.data, faults: [] };
  return {
    faults: result.error.issues.flatMap((issue) =>
      pathsOf(issue).map((path) => {
        const node = document.getIn(path, true);
        const at = isNode(node) && node.range ? place(node.range[0]) : `${file}:1:1`;
        return `${at} ${path.join('.') || 'front matter'}: ${expected(issue)}, found ${found(document.getIn(path))}.`;
      }),
    ),
  };
}

/** The keys that an issue is about: an unknown key is its own place. */
function pathsOf(issue: z.core.$ZodIssue): (string | number)[][] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
}

function expected(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'expected no such key';
  if (issue.code === 'invalid_type') return `expected ${issue.expected}`;
  return issue.message;
}

function found(value: unknown): string {
  if (value === undefined) return 'nothing';
  return JSON.stringify(isNode(value) ? value.toJSON() : value);
}
