import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { unbrokenPattern } from '../text/unbroken.ts';
import { wordsAfterNumbers } from '../words/words.ts';
import { wordsFor } from '../words/words-for.ts';

/** Returns the HTML of a headline or a label in a language. What stays on one line is in elements, and so are the phrases of a Chinese or Japanese headline, between spaces. */
export function htmlOf(text: string, lang: string): string {
  const pattern = unbrokenPattern(wordsAfterNumbers(wordsFor(lang).words));
  const withUnbroken = (part: string) =>
    part.split(pattern).map((one, at) => (at % 2 ? h('span.nowrap', one) : one));
  // A space next to a Latin letter or a digit ends no phrase.
  const between = /(?<=[^!-~])(\s)(?=[^!-~])/;
  const phrases = /^(?:ja|zh)\b/.test(lang) ? text.split(between) : [text];
  if (phrases.length === 1) return toHtml(h(null, withUnbroken(text)));
  const nodes = phrases.map((one, at) => (at % 2 ? one : h('span.phrase', withUnbroken(one))));
  return toHtml(h(null, nodes));
}
