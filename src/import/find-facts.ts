import { findDate } from './find-date.ts';
import { findDateline } from './find-dateline.ts';
import type { ReceivedBlock } from '../release/block-words.ts';
import { isAboveHeadline } from './page-furniture.ts';

/** What was guessed about a line of the source. */
export interface Guess {
  line: number;
  what: string;
}

/** The facts of the front matter, in its order. */
export const FACTS = ['issuer', 'wire', 'place', 'date', 'release', 'lang'] as const;
export type Facts = Partial<Record<(typeof FACTS)[number], string>>;

/** Lines that name the issuer: of a wire or an authority, else the heading of a self-description. */
const ISSUERS = [
  /^source[:：]? ([^.]{2,60})$/iu,
  /^(?:issued by|issuer|herausgeber(?:in)?|émetteur|emisor|来源|发布(?:单位|机构)|الجهة المصدرة|المصدر|מאת)[:：] ?(.{2,80})$/iu,
  /^(?:about(?: the)?|über(?: die| den| das)?|à propos d[eu](?: la)?|acerca de|sobre|نبذة عن|حول|אודות) (.{2,60})$/iu,
  /^关于(.{2,30})$/u,
];

const NUMBER = String.raw`(\d[\d/.-]*\d|\d)`;
const RELEASE_NUMBER = new RegExp(
  String.raw`^[^\d.]{0,30}(?:no\.?|number|nr\.?|n\.? ?[º°o]|编号|第|رقم|מס['׳]?|מספר)[:：]? ?${NUMBER}号?$|original content: .*?(\d{5,})\.html?$`,
  'iu',
);

/** Counts the blocks above the headline: labels, release numbers, dates; and a name before a label. */
export function countAbove(blocks: readonly ReceivedBlock[]): number {
  const isLabel = (text = '') => isAboveHeadline(text) || RELEASE_NUMBER.test(text);
  const isAbove = (text = '') =>
    isLabel(text) || (text.length <= 60 && findDate(text)?.end === text.length);
  const texts = blocks.map(({ text }) => text);
  let count = 0;
  while (isAbove(texts[count])) count++;
  const isName = isLabel(texts[count + 1]) && !/[.!?。]$/.test(texts[count + 2] ?? '.');
  if (isName) for (count += 2; isAbove(texts[count]);) count++;
  return count;
}

/** Finds the facts of a release in the blocks around its headline; `all` has those left out too. */
export function findFacts(all: ReceivedBlock[], above: ReceivedBlock[], body: ReceivedBlock[]) {
  const guesses: Guess[] = [];
  const facts: Facts = {};
  const note = (key: keyof Facts, block: ReceivedBlock, value: string | undefined) => {
    if (!value || facts[key]) return;
    facts[key] = value;
    guesses.push({ line: block.line, what: `${key}: ${value}` });
  };
  const paragraphs = body.filter(({ kind }) => kind === 'paragraph');
  const ends = paragraphs.slice(4).filter(({ text }) => findDate(text)?.end === text.length);
  const dateline = paragraphs.slice(0, 4).find(({ text }) => findDateline(text));
  // The day on which an embargo ends need not be the day of the release.
  const dated = above.filter(({ text }) => !/embargo|sperrfrist|禁发|محظور/i.test(text));
  for (const block of [dateline, ...dated, ...ends]) {
    if (!block || facts.date) continue;
    const found = findDateline(block.text);
    note('place', block, found?.place);
    note('date', block, found?.date);
    note('wire', block, found?.wire);
  }
  for (const pattern of ISSUERS) {
    for (const block of all) note('issuer', block, pattern.exec(block.text)?.[1]?.trim());
  }
  for (const block of all) {
    const [, number, other] = RELEASE_NUMBER.exec(block.text) ?? [];
    if (block.text.length < 200) note('release', block, number ?? other);
  }
  return { facts, dateline, guesses };
}
