import type { Answer } from './answer.ts';

/** Says in a line how many passages answer, and which words were not found. */
export function sayAnswer(query: string, { results, missing }: Answer): string {
  const without =
    results.length > 0 && missing.length > 0 ? `, without: ${missing.join(', ')}` : '';
  if (results.length === 0) return `No passage answers “${shorten(query)}”`;
  return `${results.length} ${results.length === 1 ? 'passage' : 'passages'}${without}`;
}

/** Says that the index failed, and what is listed instead. */
export function sayFailure(query: string, count: number): string {
  const words = `the words “${shorten(query)}” as typed`;
  if (count === 0) return `No passage of this page holds ${words}.`;
  return `${count} ${count === 1 ? 'passage of this page holds' : 'passages of this page hold'} ${words}.`;
}

function shorten(query: string): string {
  const text = query.trim();
  return text.length > 80 ? `${text.slice(0, 80).toWellFormed()}…` : text;
}
