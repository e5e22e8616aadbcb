import type { Hit } from './answer.ts';
import type { Token } from './token.ts';

/** Finds each place where the words of a term stand in turn, each in one of its forms. */
export function findHits(tokens: readonly Token[], steps: readonly ReadonlySet<string>[]): Hit[] {
  const hits: Hit[] = [];
  tokens.forEach((first, at) => {
    const last = tokens[at + steps.length - 1];
    if (last === undefined) return;
    if (!steps.every((forms, step) => answers(tokens[at + step], forms))) return;
    const wholly = !steps.at(-1)?.has(last.form);
    hits.push({ start: first.start, end: wholly ? last.wholeEnd : last.end });
  });
  return hits;
}

/** Joins hits that touch, or that only spaces or a hyphen part. */
export function joinHits(hits: readonly Hit[], text: string): Hit[] {
  const merged: Hit[] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (
      last !== undefined &&
      (hit.start <= last.end || /^[\s-]*$/.test(text.slice(last.end, hit.start)))
    ) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, hit.end) };
    } else merged.push(hit);
  }
  return merged;
}

function answers(token: Token | undefined, forms: ReadonlySet<string>): boolean {
  return (
    token !== undefined && (forms.has(token.form) || token.also.some((form) => forms.has(form)))
  );
}
