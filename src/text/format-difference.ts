import { diffWordsWithSpace } from 'diff';

/** Characters that the eye does not see, or takes for others: told by their code point. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\u00A0\u2000-\u200A\u202F\u205F\u3000\uFFFD]/gu;

/** A text with every invisible character named: “a⟨U+200B⟩b”. */
export function visible(text: string): string {
  return text.replace(
    UNSEEN,
    (c) => `⟨U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}

/**
 * Two texts as two lines: what differs in ⟦ ⟧, to the character where it is one place, else word by
 * word, with some of the words around it; the rest left out.
 */
export function formatDifference(source: string, page: string): { source: string; page: string } {
  let start = 0;
  while (start < Math.min(source.length, page.length) && source[start] === page[start]) start++;
  let end = 0;
  const most = Math.min(source.length, page.length) - start;
  while (end < most && source.at(-1 - end) === page.at(-1 - end)) end++;

  const before = shorten(source.slice(0, start));
  const after = shorten(source.slice(source.length - end));
  const was = source.slice(start, source.length - end);
  const is = page.slice(start, page.length - end);
  const middle =
    Math.min(was.length, is.length) < 40 ? { source: mark(was), page: mark(is) } : words(was, is);
  return { source: before + middle.source + after, page: before + middle.page + after };
}

function words(source: string, page: string): { source: string; page: string } {
  const shown = { source: '', page: '' };
  for (const { added, removed, value } of diffWordsWithSpace(source, page)) {
    if (!added) shown.source += removed ? mark(value) : shorten(value);
    if (!removed) shown.page += added ? mark(value) : shorten(value);
  }
  return shown;
}

function mark(piece: string): string {
  return piece && `⟦${visible(piece)}⟧`;
}

function shorten(piece: string): string {
  return visible(piece.length > 60 ? `${piece.slice(0, 28)} … ${piece.slice(-28)}` : piece);
}
