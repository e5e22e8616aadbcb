import { readBlocks, type ReceivedBlock } from '../release/received-blocks.ts';
import { hasParagraphPerLine } from '../release/source-lines.ts';
import type { SavedPage } from './extract-page.ts';
import { FACTS, type Facts, findFacts } from './find-facts.ts';
import { findHeadings, SENTENCE_END, splitHeading } from './find-headings.ts';
import { findOrganization } from './find-organization.ts';
import { countAbove, splitHeadline, splitLabels } from './find-headline.ts';
import { guessLanguage } from './guess-language.ts';
import { splitFurniture } from './split-furniture.ts';
import { wordsFor } from '../words/words-for.ts';
import { type BodyBlock, writeMdx } from './write-mdx.ts';

/** Makes a release from a text, and from what its page says: its MDX, each guess with its line, and missing facts. */
export function importRelease(source: string, lang?: string, page?: SavedPage) {
  const parts = splitText(source, page?.marks);
  const { all, above, headline, body, hasSubtitle } = parts;
  // If there is no headline, the text may begin with its dateline, or both may be on one line.
  const isOwn = ({ line }: ReceivedBlock) => page?.marks.get(line) !== 'quotation';
  const { facts, dateline } = findFacts(all, above, [headline, ...body.filter(isOwn)]);
  const from = ' (the day on which the page was published)';
  if (page?.date) facts.date ??= { value: page.date, line: headline.line, from };
  const language = lang ?? findLanguage([...above, headline, ...body], page?.lang);
  if (language) facts.lang = { value: language, line: headline.line };
  // Nothing between headline and dateline, such as a second headline, is the heading of a section.
  const lead = body.findIndex(({ text }) => SENTENCE_END.test(text));
  const at = dateline ? body.indexOf(dateline) : -1;
  // A day alone below several sentences is the end. Names above the text, its issuer last, are no headings.
  const top = at > lead + 1 && !SENTENCE_END.test(dateline?.text ?? '') ? 0 : at + 1;
  const names = findOrganization(body[lead - 1]?.text ?? '') ? lead : 0;
  const start = Math.max(top, names, Number(hasSubtitle));
  const blocks = [...body.slice(0, start), ...withHeadings(body.slice(start), page?.marks)];
  const { words } = wordsFor(language ?? 'en');
  // The kinds are in English, and readers of a page in another language would see them.
  const why = words.lang === 'en' ? undefined : words.ofPage;
  const frontMatter = {
    headline: headline.forms.words,
    above: above.map(({ forms }) => forms.words),
    ...Object.fromEntries(FACTS.map((key) => [key, facts[key]?.value])),
    omitted: all
      .filter((one) => one.why)
      .map((one) => ({ text: one.forms.words, why: why ?? one.why })),
  };
  const keys = FACTS.filter((key) => key !== 'lang' || !lang);
  return {
    headline: headline.text,
    mdx: writeMdx(frontMatter, blocks, words.about),
    guesses: listGuesses({ ...parts, blocks, skipped: page?.skipped ?? [] }, keys, facts),
    missing: FACTS.filter((key) => !facts[key]),
  };
}

/**
 * Splits a text into what is above its headline, the headline, and its body, which may begin with a subtitle.
 * @throws if nothing in it could be a release.
 */
function splitText(source: string, marks: SavedPage['marks'] = new Map()) {
  // Each line is a paragraph only if sentences follow one another without a blank line between them.
  const isSentence = (line: string) => SENTENCE_END.test(line.trimEnd());
  const hasSentences = (part: string) => part.split('\n').filter(isSentence).length > 1;
  const isPerLine = hasParagraphPerLine(source) && source.split(/\n\s*\n/).some(hasSentences);
  const all = splitFurniture(readBlocks(source, isPerLine));
  const whole = all.filter(({ why }) => !why);
  const split = splitLabels(whole);
  const marked = split.findIndex(({ line }) => marks.get(line) === 'headline');
  const count = marked < 0 ? countAbove(split) : marked;
  // Labels that are not above the headline stay with the lines below them.
  const kept = split.slice(0, count).every((one) => whole.includes(one)) ? whole : split;
  const [top, ...others] = kept.slice(count);
  if (!top) throw new Error('No words of this text could be a release. Import a text with one.');
  const [headline = top, ...under] = splitHeadline(top);
  const body = [...under, ...others];
  const first = body[0];
  const isLong = first && !marks.has(first.line) && /(?: \S+){5}/.test(first.text);
  const hasSubtitle = under.length > 0 || isLong;
  return { isPerLine, all, above: kept.slice(0, count), headline, body, hasSubtitle };
}

/** Guesses the language of blocks. Their page may name the region too (“en-GB”), or the language of its system instead. */
function findLanguage(blocks: readonly ReceivedBlock[], ofPage?: string): string | undefined {
  const guessed = guessLanguage(blocks.map(({ text }) => text).join('\n'));
  return ofPage?.startsWith(guessed ?? '') ? ofPage : guessed;
}

type Parts = ReturnType<typeof splitText> &
  Pick<SavedPage, 'skipped'> & { blocks: readonly BodyBlock[] };

/** Lists each guess with its line, and what was left out, in the order of the text. */
function listGuesses(parts: Parts, keys: readonly (keyof Facts)[], facts: Facts): string[] {
  const { isPerLine, all, above, headline, blocks, skipped } = parts;
  const guesses: [line: number, what: string][] = [];
  const guess = ({ line }: { line: number }, what?: string | false) => {
    if (what) guesses.push([line, what]);
  };
  guess({ line: 1 }, isPerLine && 'each line is a paragraph');
  const isQuoted = all.filter(({ kind }) => kind === 'quotation').length * 2 > all.length;
  guess({ line: 1 }, isQuoted && QUOTED);
  for (const one of above) guess(one, `above the headline: ${shorten(one.text)}`);
  const isAll = blocks.length === 0 && SENTENCE_END.test(headline.text);
  guess(headline, `headline: ${shorten(headline.text)}${isAll ? WHOLE : ''}`);
  for (const key of keys) {
    const { line = 0, value, from = '' } = facts[key] ?? {};
    guess({ line }, value && `${key}: ${value}${from}`);
  }
  for (const block of blocks) guess(block, describe(block));
  for (const one of all)
    for (const words of one.text.match(GARBLED) ?? []) guess(one, `to check: ${words}`);
  for (const one of skipped) guess(one, `not taken from the page: ${shorten(one.text)}`);
  for (const one of all) guess(one, one.why && `left out: ${shorten(one.text)} (${one.why})`);
  return guesses.toSorted(([a], [b]) => a - b).map(([at, what]) => `line ${at}: ${what}`);
}

/** Cuts a long text, so that the list can be read. */
function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 180)}…` : text;
}

/** What to do if a text has no blank line below its headline, or begins each line with the sign of a quotation. */
const WHOLE = ' (the whole text; if it begins with a headline, put an empty line below that)';
const QUOTED = 'each line is quoted; if an email program put > there, delete it, and import again';

/** Letters encoded for email (=C3=A9) or decoded wrongly (Ã©, â€™), signs of Markdown, and words that a PDF breaks. */
const GARBLED =
  /(?:\S+ ){0,3}\S{0,20}(?:=[C-F][\dA-F]=[89AB][\dA-F]|Ã[\u0080-\u00BF]|â€|\uFFFD|^#{1,6} (?!#)|\*\*[\p{L}\d].*\*\*|\]\(https?:|\|:?-{3,}:?\||\p{Ll}{2}- (?!und|oder|bzw|en |of |och |og |and|or )\p{Ll})\S{0,20}(?: \S+){0,3}/gu;

/** Marks the quotations and headings of a body: those of the saved page, or guessed headings if it has none. */
function withHeadings(body: ReceivedBlock[], marks: SavedPage['marks'] = new Map()): BodyBlock[] {
  const hasHeadings = body.some(({ line }) => typeof marks.get(line) === 'number');
  const parts = body.map((block) => (hasHeadings ? [block] : splitHeading(block)));
  const depths = hasHeadings ? marks : new Map([...findHeadings(parts.flat()), ...marks]);
  // A first line that was split off but is no heading stays with its lines.
  const whole = parts.map((some, at) => (depths.has(some[0]?.line ?? 0) ? some : (body[at] ?? [])));
  let hasSection = false;
  return whole.flat().map((block) => {
    const mark = block.kind === 'paragraph' ? depths.get(block.line) : undefined;
    if (mark === 'quotation') return { ...block, kind: mark };
    if (mark !== 2 && mark !== 3) return block;
    const depth = hasSection ? mark : 2;
    hasSection ||= mark === 2;
    return { ...block, depth };
  });
}

/** Says what a block was taken for, unless it is a paragraph on one line. */
function describe({ kind, text, lines, depth, items }: BodyBlock): string | undefined {
  const advice = lines.length > 20 ? '; put empty lines between its paragraphs' : '';
  const breaks = lines.length > 1 ? `${lines.length} lines with line breaks${advice}` : undefined;
  return {
    paragraph: depth ? `${depth === 3 ? 'second-level ' : ''}heading: ${text}` : breaks,
    list: `${items[0]?.number === undefined ? '' : 'numbered '}list of ${lines.length}`,
    table: `table of ${lines.length} rows`,
    quotation: 'quotation',
  }[kind];
}
