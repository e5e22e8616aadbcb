import { findDate, LOCALES } from './find-date.ts';
import { findOrganization, isAboveHeadline } from './page-furniture.ts';

const WIRE = String.raw`(?:\/([^/]{2,40})\/|[(（]([^)）]{2,40})[)）])`;

/** What follows a dateline: a wire between slashes or brackets and a dash, or the end of the line. */
const AFTER = new RegExp(
  String.raw`^(?:[)）\]】](?=\p{L}| [\p{Lu}\p{Script=Hangul}])|[)）\]]?[ ,，]*م?(?: واس)?[电電讯訊]?[ ,，]*(?:\/ ?([^/]{2,40}?) ?\/(?= )|${WIRE}?[*_]*(?: *(?:[—–]|-{2,3})| +- | *[:：.।|]| *$)))`,
  'u',
);

/** A dateline without a date or without a year: a place in capitals, or before a wire, and a dash. */
const PLACE_ONLY = new RegExp(
  String.raw`^(\p{Lu}[\p{Lu}'’. -]+(?:, [\p{L}. -]{2,30}?)?|\p{Lu}[\p{L}'’. -]{1,40}(?= [/(]))(?:,? (?:\p{L}{3,9}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,10}\.?(?= [/(])))?(?: ?(?:--)?${WIRE})? ?(?:[—–]|-{2,3}|-(?= |$))`,
  'u',
);

/** A dateline of a Chinese agency: “新华社北京5月3日电”. */
const CHINESE =
  /^(\p{Script=Han}{2,4}[社网])(\p{Script=Han}{2,8}?)(?:\d{4}年)?\d{1,2}月\d{1,2}日[电電讯訊]/u;

const WEEKDAYS = LOCALES.flatMap((locale) => {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long' });
  return Array.from({ length: 7 }, (_, day) => format.format(new Date(2024, 0, day + 1)));
});

/** What may be between a place and its date: punctuation, a weekday, “the”, “published”, or an Islamic date. */
const BETWEEN = new RegExp(
  String.raw`(?:[\s,،，、(（|:–—-]|(?<=^|[\s,،，])(?:الموافق|\d{1,2} \p{L}+(?: \p{L}+)? 1[34]\d\d ?هـ|(?:입력|등록)(?= )|\d{1,2}[:.]\d\d(?=,)|data publikacji|den|am|le|el|a|dnia|ngày|في|(?:published|posted|issued|updated)(?: on)?|veröffentlicht|publié|publicado(?: em)?|public[eo]?r[ae][dt]|pubblicato|gepubliceerd|opublikowano|опубликовано|опубліковано|${WEEKDAYS.join('|')})(?=[\s,،]|$))+$`,
  'iu',
);

/** Finds the place, date and wire at the beginning of a text: “BERGEN, 3 May 2024 /Wire/ –”. */
export function findDateline(block: string) {
  const text = block
    .trim()
    .replace(/^(?:[\p{L}\p{M} ]{3,20}[:：] ?(?=.{0,40}$)|[гм]\. ?|[*_]+|\p{Lu}{2,5}\d{3,}, )/u, '')
    .replace(/^(.{2,40}) [–—|-] /, (all, label) => (isAboveHeadline(String(label)) ? '' : all));
  const [chinese, agency, city] = CHINESE.exec(text) ?? [];
  if (chinese) return { place: city, date: findDate(chinese)?.iso, wire: agency };
  const found = findDate(text.slice(0, 140));
  const after = found && AFTER.exec(text.slice(found.end));
  const [, beforeWire = '', slashes, brackets] =
    new RegExp(`^(.*?)(?:[ -]*${WIRE}[ -]*)?$`, 'u').exec(text.slice(0, found?.start ?? 0)) ?? [];
  const place = beforeWire.replace(BETWEEN, '').replace(/^[(（[【]|[电電讯訊؛]$/g, '');
  if (!after || (place && !isPlace(place))) {
    const [, name = '', wire, other] = PLACE_ONLY.exec(text) ?? [];
    const only = name.replace(/[ ,-]+$/, '');
    return isPlace(only) ? { place: only, date: undefined, wire: wire ?? other } : undefined;
  }
  const wire = slashes ?? brackets ?? after[1] ?? after[2] ?? after[3];
  // “PORT OF SPAIN” in capitals is a place.
  const isOffice =
    (/\p{Ll}/u.test(place) && findOrganization(place)) || /[局部厅廳委办辦會会社司]$/.test(place);
  return { place: (!isOffice && place) || undefined, date: found.iso, wire: wire?.trim() };
}

/** Tells whether a line is only a date, or a date after a place or a label. */
export function isDate(line: string): boolean {
  // Serbian puts a full stop after the year.
  return /^\.?$/.test(line.slice(findDate(line)?.end)) && findDateline(line)?.date !== undefined;
}

/** Words that can’t be a place: they begin a sentence (“On 3 May 2024: …”), or contain what no place does. */
const NO_PLACE =
  /^(?:\p{Lu}\p{Ll}?|[ВНС]\p{Ll}? .+|From|Since|Until|Before|After|Seit|Bis|Vom|Zum|Dès|Depuis|Desde|Hasta)$|[\d!?:;。“”"]|\p{L}{6,}\.|(?<![\p{L}'’-])(?!upon )\p{Ll}{4,}|(?<= )\p{Ll}+$/u;

/** Tells whether words can be a place (“Mass.” may end one): a few capitalized words, or fewer in a script without capitals. */
function isPlace(words: string): boolean {
  const name = /^(?:\p{Script=Han}{2,8}(?<![于在])|(?!\p{Script=Han})\p{Lo}\S*(?:\s\S+){0,2})$/u;
  const isShort = /^\p{Lu}/u.test(words)
    ? words.length <= 50 && words.split(/\s+/).length <= 6
    : words.split('، ').every((one) => name.test(one));
  return isShort && !isAboveHeadline(words) && !NO_PLACE.test(words);
}
