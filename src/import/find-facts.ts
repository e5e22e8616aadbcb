import { findDate } from './find-date.ts';
import { findDateline } from './find-dateline.ts';
import type { ReceivedBlock } from '../release/block-words.ts';
import { ABOUT, partBlock } from './find-headings.ts';
import { isAboveHeadline } from './page-furniture.ts';

/** The facts of the front matter, in its order. */
export const FACTS = ['issuer', 'wire', 'place', 'date', 'release', 'lang'] as const;

/** What was found of each fact, and on which line of the source; `from` says where else it is from. */
type Facts = { [Key in (typeof FACTS)[number]]?: { value: string; line: number; from?: string } };

/** Lines that name the issuer: of a wire or an authority, else the heading of a self-description. */
const ISSUERS = [
  /^source[:：]? ([^.]{2,60}(?:\b(?:inc|ltd|corp|co|llc|s\.a)\.)?)$/iu,
  /^(?:issued by|issuer|herausgeber(?:in)?|émetteur|emisor|来源|发布(?:单位|机构)|الجهة المصدرة|المصدر|מאת)[:：] ?(.{2,80})$/iu,
  ABOUT,
];

const NUMBER = String.raw`(\d[\d/.-]*\d|\d)`;
const RELEASE_NUMBER = new RegExp(
  String.raw`^[^\d.]{0,30}(?:№|no\.?|number|nr\.?|n\.? ?[º°o]|编号|第|رقم|מס['׳]?|מספר)[:：]? ?${NUMBER}号?(?:,? (?:vom|of|du|de|del|от|від) .{6,25})?$|original content: .*?(\d{5,})\.html?$`,
  'iu',
);

const isLabel = (text = '') => isAboveHeadline(text) || RELEASE_NUMBER.test(text);
const isAbove = (text = '') => isLabel(text) || isDate(text);
const isHeadline = (text = '.') => !/[.!?。।]$/.test(text);

/** Parts labels from a headline right below them, where the next block is a sentence or a dateline. */
export function partLabels(blocks: ReceivedBlock[]): ReceivedBlock[] {
  const [first, { text } = { text: '.' }] = blocks;
  const hasOther = isHeadline(text) && !findDateline(text);
  if (first?.kind !== 'paragraph' || hasOther) return blocks;
  const at = first.lines.findIndex((line) => !isAbove(line));
  return at < 1 ? blocks : [...partBlock(first, at), ...blocks.slice(1)];
}

/** Counts the blocks above the headline: labels, release numbers, dates; and a name before a label. */
export function countAbove(blocks: readonly ReceivedBlock[]): number {
  // A list or a table is no headline.
  const end = blocks.findIndex(({ kind }) => kind !== 'paragraph');
  const texts = blocks.slice(0, end < 0 ? blocks.length : end).map(({ text }) => text);
  let count = 0;
  while (isAbove(texts[count]) && texts[count + 1]) count++;
  const [label = '', next] = texts.slice(count + 1);
  const isBelow = /^(?:contact|dat|fecha|issued|posted|publ|veröff)/i.test(label);
  if (isLabel(label) && !isBelow && isHeadline(next)) count += 2;
  // Whom it is for, a date and an issuer in one block.
  else if (blocks[count]?.lines.some(isAbove) && isHeadline(texts[count + 1])) count++;
  while (isAbove(texts[count]) && texts[count + 1]) count++;
  return count;
}

/** Tells whether a line is a date, behind a place or a label at most. */
function isDate(line: string): boolean {
  return findDate(line)?.end === line.length && findDateline(line)?.date !== undefined;
}

/** Finds the facts of a release in the blocks around its headline; `all` has those left out too. */
export function findFacts(all: ReceivedBlock[], above: ReceivedBlock[], body: ReceivedBlock[]) {
  const facts: Facts = {};
  const note = (key: keyof Facts, { line }: ReceivedBlock, value: string | undefined) => {
    if (value) facts[key] ??= { value, line };
  };
  // “When: 3 May 2024” is the day of something else.
  const isOther = (line: string) => /^[\p{L} ]{3,20}[:：]/u.test(line) && !isAboveHeadline(line);
  const paragraphs = body.filter(({ kind, lines }) => kind === 'paragraph' && !lines.some(isOther));
  const datelines = paragraphs.slice(0, 6).filter(({ text }) => findDateline(text));
  const dateline = datelines.find(({ text }) => findDateline(text)?.place) ?? datelines[0];
  // The day on which an embargo ends need not be the day of the release.
  const dated = above.filter(({ text }) => !/embargo|sperrfrist|禁发|محظور/i.test(text));
  // A line of nothing else, below the headline or at the end.
  const below = paragraphs.filter(({ lines }) => lines.some(isDate));
  for (const block of [dateline ?? [], dated, below].flat()) {
    if (facts.date) break;
    const isDateline = block === dateline;
    const found = findDateline(block.lines.find(isDate) ?? (isDateline ? block.text : ''));
    note('place', block, found?.place);
    note('date', block, found?.date ?? (isDateline ? undefined : findDate(block.text)?.iso));
    note('wire', block, found?.wire);
  }
  for (const pattern of ISSUERS) {
    // An issuer speaks of itself after its products.
    for (const block of all.toReversed()) {
      const [, ...names] = pattern.exec(block.lines[0] ?? '') ?? [];
      const name = names.find(Boolean)?.trim() ?? '';
      // “About us” names nobody, and “About half of Lindhaven” is no heading.
      if (pattern !== ABOUT || /^\S*[\p{Lu}\p{Lo}]/u.test(name)) note('issuer', block, name);
    }
  }
  for (const block of all.filter(({ kind }) => kind === 'paragraph')) {
    const found = block.lines.map((line) => RELEASE_NUMBER.exec(line)).find(Boolean);
    note('release', block, found?.[1] ?? found?.[2]);
  }
  return { facts, dateline };
}
