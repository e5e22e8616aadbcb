import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { unbrokenPattern } from '../text/unbroken.ts';
import { wordsAfterNumbers } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';

/** Returns the HTML of a text in a language. What stays on one line is in elements. */
export function htmlOf(text: string, lang: string): string {
  const parts = text.split(unbrokenPattern(wordsAfterNumbers(wordsFor(lang).words)));
  return toHtml(h(null, ...parts.map((part, at) => (at % 2 ? h('span.nowrap', part) : part))));
}
