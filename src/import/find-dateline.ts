import { monthNames, monthTags, weekdayNames } from '../text/dates.ts';
import { releaseSchema } from '../release/schema.ts';
import { westernNumbers } from '../text/western-numbers.ts';
import { wrappedPattern } from '../text/wrapped-pattern.ts';
import { findOrganization, isLabel } from './labels.ts';

/** Locales with names for months and weekdays. Croatian would give “listopad” another month. */
const LOCALES =
  'pt it nl sv nb da fi pl cs ru uk bg el ro hu tr id th he ca gl eu sr sr-Latn mk sk sl sq et lv lt is cy be ka hy az kk bn ta te gu kn ml mr ur sw ms fil uz fa-u-ca-gregory'
    .split(' ')
    .concat(...monthTags);

const MONTHS = new Map(
  LOCALES.flatMap(monthNames).map((name, index) => [name.toLowerCase(), (index % 12) + 1]),
);

const WORD = String.raw`(?<month>\p{L}[\p{L}\p{M}]{0,24})(?:\/\p{L}{1,24})?\.?`;

/** What may follow a date on its line: a weekday, a time with its zone, or the date in another language. */
const REST = String.raw`(?: ?[(（]\p{L}{1,4}\.?[)）](?=$| \d))?(?:,? (?:[/|–-] |klo |kl\.? |um |at |à )?\d{1,2}(?:[:.h時]\d\d(?::\d\d|分)?|(?= ?[ap]\.?m))(?!\S*\d).{0,30}$| / [^/]{3,40}\d{4}$)?`;

/** Ways to write a date. A date in digits counts only if the order of day and month is certain. */
const PATTERNS = [
  // Slavic languages put “year” after the date: “12 сентября 2024 г.”
  String.raw`(?<day>\d{1,2})(?:\.|[º°]|er|st|nd|rd|th)?(?: |-)(?:de |of |d[’'])?${WORD},?(?: |-)(?:del? |พ\.ศ\. ?)?(?<year>\d{4})(?!\d)(?: (?:г|р|r)(?:\.(?! \p{Lu})|(?=\.))| (?:года|року|roku)(?!\p{L}))?`,
  String.raw`(?<!\d)(?<year>\d{4})\. ${WORD} (?<day>\d{1,2})\.`,
  String.raw`(?<!\d)(?<day>\d{1,2}(?= tháng)|(?<=(?:ngày|le|el|il) )\d{1,2}|1[3-9]|2\d|3[01])(?:/| tháng )(?<month>\d{1,2})(?:/| năm )(?<year>\d{4})(?!\d)`,
  String.raw`${WORD} (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})(?!\d)`,
  String.raw`(?<!\d)(?<year>令和 ?\d{1,2}|1[01]\d|\d{4}) ?[年년] ?(?<month>\d{1,2}) ?[月월] ?(?<day>\d{1,2}) ?[日号일]`,
  String.raw`(?<!\d)(?<year>\d{4})(?<sign>[-/]|\. ?)(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?!\d)`,
  String.raw`(?<!\d|\d\. ?)(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})(?!\d)`,
].map((pattern) => new RegExp((pattern + REST).replaceAll(' ', String.raw`[ \u00A0]`), 'gu'));

/** Finds the first date in a text, in digits or in words. Returns it as front matter has it, and its offsets. */
export function findDate(text: string): { iso: string; start: number; end: number } | undefined {
  const western = westernNumbers(text);
  return PATTERNS.flatMap((pattern) => [...western.matchAll(pattern)])
    .flatMap(({ 0: all, index, groups }) => {
      const iso = isoDate(groups?.['year'], groups?.['month'], groups?.['day']);
      return iso ? [{ iso, start: index, end: index + all.length }] : [];
    })
    .toSorted((a, b) => a.start - b.start)[0];
}

function isoDate(year = '', month = '', day = ''): string | undefined {
  const name = month.toLowerCase();
  // Years of the Persian calendar begin on 20 or 21 March.
  if (/^1[34]/.test(year)) {
    const persian = new Intl.DateTimeFormat('fa-u-nu-latn', { dateStyle: 'long', timeZone: 'UTC' });
    const days = Array.from({ length: 367 }, (_, n) => new Date(Date.UTC(+year + 621, 2, 20 + n)));
    const found = days.find((one) => persian.format(one) === `${Number(day)} ${month} ${year}`);
    return found?.toISOString().slice(0, 10);
  }
  // Hebrew writes “in” and the month as one word.
  const number = MONTHS.get(name) ?? MONTHS.get(name.replace(/^ב/, '')) ?? Number(month);
  // The Thai calendar is 543 years ahead, that of Taiwan 1911 years behind, and Reiwa 1 was 2019.
  const years = Number(/\d+$/.exec(year));
  const ad = years + (years > 2400 ? -543 : years > 200 ? 0 : year.includes('令和') ? 2018 : 1911);
  const iso = [ad, number, day].map((part) => String(part).padStart(2, '0')).join('-');
  return releaseSchema.shape.date.safeParse(iso).data;
}

const WIRE = String.raw`(?:\/([^/]{2,40})\/|[(（]([^)）]{2,40})[)）])`;

/** What follows a dateline: perhaps a time; a wire between slashes or brackets and a dash, or the end of the line. */
const AFTER = new RegExp(
  String.raw`^(?:,? \d{1,2}(?:[:.h]\d\d)?(?: ?[ap]\.?m\.?)?(?: Uhr| [A-Z]{2,4})?(?= [—–-]))?(?:[电電讯訊](?=[,，])|[)）\]】](?=\p{L}| [\p{Lu}\p{Script=Hangul}])|[)）\]]?[ ,，]*م?(?: واس)?[电電讯訊]?[ ,，]*(?:\/ ?([^/]{2,40}?) ?\/(?= )|${WIRE}?[*_]*(?: *(?:[—–]|-{2,3})| +- | *[:：.।|]| *$)))`,
  'u',
);

/** A dateline without a date or without a year: a place in capitals, or before a wire, and a dash. */
const PLACE_ONLY = new RegExp(
  String.raw`^(\p{Lu}[\p{Lu}'’./ -]+(?:, [\p{L}. -]{2,30}?)?|\p{Lu}[\p{L}'’. -]{1,40}(?= [/(]))(?:,? (?:\p{L}{3,9}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,10}\.?(?= [/(])))?(?: ?(?:--)?${WIRE})? ?(?:[—–]|-{2,3}|-(?= |$))`,
  'u',
);

/** A dateline of a Chinese agency: “新华社北京5月3日电”. */
const CHINESE =
  /^(\p{Script=Han}{2,4}[社网])(\p{Script=Han}{2,8}?)(?:\d{4}年)?\d{1,2}月\d{1,2}日[电電讯訊]/u;

/** What may be between a place and its date: punctuation, a weekday, “the”, “published”, or an Islamic date. */
const BETWEEN = new RegExp(
  wrappedPattern`
    (?:[\s,،，、(（|:=–—-]|(?<=^|[\s,،，])(?:الموافق|\d{1,2} \p{L}+(?: \p{L}+)? 1[34]\d\d ?هـ|(?:입력|
    등록)(?= )|\d{1,2}[:.]\d\d(?=,)|data publikacji|den|am|le|el|a|dnia|ngày|في|(?:published|posted|
    issued|updated)(?: on)?|veröffentlicht|publié|publicado(?: em)?|public[eo]?r[ae][dt]|pubblicato|
    gepubliceerd|opublikowano|опубликовано|опубліковано|
    ${LOCALES.flatMap(weekdayNames).join('|')})(?=[\s,،]|$))+$
  `,
  'iu',
);

/** Finds the place, date and wire at the beginning of a text: “BERGEN, 3 May 2024 /Wire/ –”. */
export function findDateline(block: string) {
  const text = block
    .trim()
    .replace(
      /^(?:[\p{L}\p{M} ]{3,24}[:：] ?(?=.{0,40}$)|\([^)]{5,60}\.\) ?|[гм]\. ?|[*_]+|\p{Lu}{2,5}\d{3,}, )/u,
      '',
    )
    .replace(/^(.{2,40}) [–—|·•/-] /, (all, label) => (isLabel(String(label)) ? '' : all));
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

/** What says “today”: “The Authority has today (Wednesday 18 March 2026) fined …”. */
const TODAY =
  /(?<!\p{L})(?:today|heute|aujourd[’']hui|ce(?= [lmjvsd]\S+di )|hoy|avui|hoje|oggi|vandaag|i ?dag|tänään|dziś|dzisiaj|dnes|astăzi|bugün|hari ini|hôm nay|сегодня|сьогодні|днес|σήμερα|היום|اليوم|आज)(?!\p{L})|วันนี้|今[日天]|本日|오늘/iu;

/** Finds the date of a text right after “today”, as front matter has it. */
export function findToday(text: string): string | undefined {
  const today = TODAY.exec(text);
  const rest = text.slice((today?.index ?? Infinity) + (today?.[0].length ?? 0)).slice(0, 50);
  const found = findDate(rest);
  const between = rest.slice(0, found?.start).replace(/[(（]|(?<=dag)en |יום .['׳]/g, ' ');
  return between.replace(BETWEEN, '') === '' ? found?.iso : undefined;
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
  return isShort && !isLabel(words) && !NO_PLACE.test(words);
}
