import type { ReceivedBlock } from '../release/received-blocks.ts';
import { wrappedPattern } from '../text/wrapped-pattern.ts';
import { ABOUT, SENTENCE_END } from './find-headings.ts';
import { findOrganization } from './find-organization.ts';
import { isLabel } from './labels.ts';
import type { TextBlock } from './split-furniture.ts';

/** The source line of a wire, and a label before the issuer. */
const SOURCE = /^source[:：]? ([^.]{2,60}(?:\b(?:inc|ltd|corp|co|llc|s\.a)\.)?)$/iu;
const LABEL =
  /^(?:(?:issued by|from(?!.*@)|issuer|herausgeber(?:in)?|émetteur|emisor|[发發][布稿](?:[单單]位|[机機][构構])|الجهة المصدرة|מאת)[:：]|(?:上場)?会\s?社\s?名(?:\s?[:：]|(?=\s))) ?(.{2,80})$/iu;

/** The name of a company before its stock code, “(Oslo: PORT)”, or before its short name, seat or head in Chinese, Japanese and Korean. */
const LISTED = wrappedPattern`
  (?:^|[–—:-] )((?:(?:\p{Lu}[^\s(]*|&|and|of|de|plc) ){1,7})
  \((?:[^()]*[;,] )?[A-Z][A-Za-z ]{1,15}: ?[A-Z\d.]{1,7}\b|
  ^(?:【[^】]*】|[^。]{2,30}[电電讯訊][—–-]*)?([^\s、，。：；()（）【】—]{2,30})
  [(（](?:以下(?:简称|簡稱)|본사|대표|本社|[股証证][票券]代)
`;

/** Lists the names that may be the issuer’s, the most certain one first, each with its block. */
export function* listIssuers(
  all: readonly TextBlock[],
  above: readonly ReceivedBlock[],
  paragraphs: readonly ReceivedBlock[],
): Generator<[block: ReceivedBlock, name: string | undefined]> {
  // The issuer describes itself after its products, so search from the end. Inside the text, a source is that of a table.
  const last = all.toReversed();
  for (const one of last) if (one.why) yield [one, findIn(one, SOURCE)];
  for (const one of last) yield [one, findIn(one, LABEL)];
  for (const one of paragraphs.slice(0, 5)) yield [one, findIn(one, LISTED)];
  const lead = paragraphs.find(({ text }) => SENTENCE_END.test(text))?.text;
  for (const one of above) yield [one, one.lines.find((line) => isSubject(line, lead))];
  for (const one of paragraphs.slice(0, 3)) yield [one, findByInitials(one.text)];
  // “About us” names nobody, and “About half of Lindhaven” isn’t a heading.
  const isName = (name = '') => /^\S*[\p{Lu}\p{Lo}]/u.test(name);
  for (const one of last) yield [one, [findIn(one, ABOUT)].find(isName)];
  for (const one of above.concat(paragraphs.slice(1, 4)))
    yield [one, findOrganization(one.forms.words)];
}

/** Finds the first line of a block that matches a pattern. Returns what its group has. */
export function findIn({ lines }: ReceivedBlock, pattern: RegExp): string | undefined {
  return lines.map((line) => pattern.exec(line)?.slice(1).find(Boolean)?.trim()).find(Boolean);
}

/** Tells whether a line is the subject of a sentence, as an issuer is: “BERGEN, 3 May – The Port of Bergen …”. Its legal form may not be there. */
export function isSubject(line: string, sentence = ''): boolean {
  const name = line.replace(/,? (?:[A-Z]{2,4}|plc|GmbH|\p{L}+\.)$/u, '').toLowerCase();
  const at = sentence.toLowerCase().indexOf(name);
  const isName = /^\p{L}[^\d,:]{3,}$/u.test(line) && /^[\p{Lu}\p{Lo}]/u.test(sentence.slice(at));
  const isFirst =
    at >= 0 && /(?:^|[–—:.,)-] )(?:\S{1,12} |\p{L}[’'])?$/u.test(sentence.slice(0, at));
  return isName && isFirst && !isLabel(line);
}

/** Finds the subject of a sentence that is followed by its initials: “The Port Authority of Bergen (PAB) has …”. */
function findByInitials(sentence = ''): string | undefined {
  const [, before = '', initials] = /^([^(]{5,160}) \((\p{Lu}{2,8})\)/u.exec(sentence) ?? [];
  const parts = before.split(/(?<=[ ’])/);
  const names = parts.map((_, at) => parts.slice(at).join(''));
  // Short words such as “of” have no initials.
  const initialsOf = (name: string) =>
    [...name.matchAll(/(?<!\p{L})(?:(?=\p{Lu})|(?=\p{L}{4}))\p{L}/gu)].join('').toUpperCase();
  return names.find((name) => initialsOf(name) === initials && isSubject(name, sentence));
}
