import { diffChars } from 'diff';

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
 * Two texts side by side around what differs: two lines, the differing characters in ⟦ ⟧, some
 * words before and after, the rest left out.
 */
export function showDifference(source: string, page: string): { source: string; page: string } {
  const shown = { source: '', page: '' };
  for (const { added, removed, value } of diffChars(source, page)) {
    if (added) shown.page += `⟦${visible(value)}⟧`;
    else if (removed) shown.source += `⟦${visible(value)}⟧`;
    else {
      const short = value.length > 60 ? `${value.slice(0, 28)} … ${value.slice(-28)}` : value;
      shown.source += visible(short);
      shown.page += visible(short);
    }
  }
  return shown;
}
