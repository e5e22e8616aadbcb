import type { Answer } from './answer.ts';

const mostNames = 5;

/** Says in a line how many passages answer, and which words were not found. */
export function sayAnswer(query: string, { results, missing }: Answer): string {
  const without = results.length > 0 && missing.length > 0 ? `, without: ${name(missing)}` : '';
  if (results.length === 0) return `No passage answers “${shorten(query)}”`;
  return `${results.length} ${results.length === 1 ? 'passage' : 'passages'}${without}`;
}

/** Says which words were taken for the typed ones, and offers to search for just what was typed. */
export function sayCorrection(
  query: string,
  corrected: Answer['corrected'],
): { says: string; offers: string; exactly: string } {
  const typed = [...new Set(corrected.map((word) => word.typed))];
  return {
    says: `Showing results for ${name(corrected.map((word) => word.as))}.`,
    offers: `Search only for ${name(typed)}`,
    exactly: typed.reduce((text, word) => text.replaceAll(word, `"${word}"`), query),
  };
}

/** Says that the index failed, and what is listed instead. */
export function sayFailure(query: string, count: number): string {
  const words = `the words “${shorten(query)}” as typed`;
  if (count === 0) return `No passage of this page holds ${words}.`;
  return `${count} ${count === 1 ? 'passage of this page holds' : 'passages of this page hold'} ${words}.`;
}

/** Names each word once, and at most five. */
function name(words: readonly string[]): string {
  const names = [...new Set(words)].map(shorten);
  const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
  return names.slice(0, mostNames).join(', ') + more;
}

function shorten(query: string): string {
  const text = query.trim();
  return text.length > 80 ? `${text.slice(0, 80).toWellFormed()}…` : text;
}
