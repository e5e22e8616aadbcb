import type { Answer, Result, Substitution } from '../../search/passage.ts';

const mostNames = 5;

/** What the search says. */
export const texts = {
  headline: 'Headline',
  heading: 'Heading',
  editors: 'In the editor’s notes',
  more: 'Show more',
  retry: 'Try again',
  siteFailed: 'Other releases could not be searched.',
  goTo: (number: string) => `Go to passage ${number}`,
  lacks: (words: readonly string[]) => `without ${list(words)}`,
  only: (words: readonly Substitution[]) =>
    `Search only for ${list(words.map(({ typed }) => typed))}`,
  count: (at: number, of: number) => `${at} of ${of}`,
};

/** Says in a line how many passages answer; nothing while a query without an answer is still being typed. */
export function describeAnswer(query: string, { results }: Answer, settled: boolean): string {
  if (results.length > 0) return countPassages(results.length);
  return settled ? `No passage of this page answers “${shorten(query)}”` : '';
}

/** Says which words were taken for the typed ones. */
export function describeSubstitutions(substitutions: readonly Substitution[]): string {
  const says = { corrected: 'Showing results for', related: 'Showing related words:' };
  return substitutions
    .map(({ how, typed, as }) => `${how === 'near' ? `Near ${typed}:` : says[how]} ${list(as)}.`)
    .join(' ');
}

/** Names the place of a result: its release, if it is another, and its section. */
export function resultPlace({ passage }: Result, release?: string): string {
  const { kind, section } = passage;
  const place = kind === 'headline' ? texts.headline : kind === 'heading' ? texts.heading : section;
  return [release, place].filter(Boolean).join(' · ');
}

/** Says how many passages there are. */
export function countPassages(count: number): string {
  return `${count} ${count === 1 ? 'passage' : 'passages'}`;
}

function list(words: readonly string[]): string {
  return [...new Set(words)].map(shorten).slice(0, mostNames).join(', ');
}

/** Cuts a long query. */
export function shorten(query: string): string {
  const text = query.trim();
  return text.length > 80 ? `${text.slice(0, 80).toWellFormed()}…` : text;
}
