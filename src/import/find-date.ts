import { releaseSchema } from '../release/schema.ts';
import { monthNames, monthTags } from '../text/dates.ts';
import { westernNumbers } from '../text/western-numbers.ts';

/** Locales with names for months and weekdays. Croatian would give “listopad” another month. */
export const LOCALES =
  'pt it nl sv nb da fi pl cs ru uk bg el ro hu tr id th he ca gl eu sr sr-Latn mk sk sl sq et lv lt is cy be ka hy az kk bn ta te gu kn ml mr ur sw ms fil uz fa-u-ca-gregory'
    .split(' ')
    .concat(...monthTags);

const MONTHS = new Map(
  LOCALES.flatMap(monthNames).map((name, index) => [name.toLowerCase(), (index % 12) + 1]),
);

/** The name of a month, perhaps with that of another calendar: “أيار/مايو”. */
const MONTH = String.raw`(?<month>\p{L}[\p{L}\p{M}]{0,24})(?:\/\p{L}{1,24})?\.?`;

/** What may follow a date on its line: a weekday, a time with its zone, the date in another language, or “• 3 min read”. */
const REST = String.raw`(?: ?[(（]\p{L}{1,4}\.?[)）](?=$| \d))?(?:,? (?:[/|–-] |klo |kl\.? |um |at |à )?\d{1,2}(?:[:.h時]\d\d(?::\d\d|分)?|(?= ?[ap]\.?m))(?!\S*\d).{0,30}$| / [^/]{3,40}\d{4}$| [•·|] \d+ min\P{Lu}{0,20}$)?`;

/** Ways to write a date. A date in digits counts only if the order of day and month is certain. */
const PATTERNS = [
  // “3 May 2024”, “1er août 2024”, “3 de mayo de 2024”. Slavic languages put “year” after it: “12 сентября 2024 г.”
  String.raw`(?<day>\d{1,2})(?:\.|[º°]|er|st|nd|rd|th)?(?: |-)(?:de |of |d[’'])?${MONTH},?(?: |-)(?:del? |พ\.ศ\. ?)?(?<year>\d{4})(?!\d)(?: (?:г|р|r)(?:\.(?! \p{Lu})|(?=\.))| (?:года|року|roku)(?!\p{L}))?`,
  // “2024. május 3.”
  String.raw`(?<!\d)(?<year>\d{4})\. ${MONTH} (?<day>\d{1,2})\.`,
  // “le 3/5/2024”, “13/5/2024”, “ngày 3 tháng 5 năm 2024”
  String.raw`(?<!\d)(?<day>\d{1,2}(?= tháng)|(?<=(?:ngày|le|el|il) )\d{1,2}|1[3-9]|2\d|3[01])(?:/| tháng )(?<month>\d{1,2})(?:/| năm )(?<year>\d{4})(?!\d)`,
  // “10/28/2024”, and “May 3rd, 2024”
  String.raw`(?<!\d)(?<month>\d{1,2})/(?<day>1[3-9]|2\d|3[01])/(?<year>\d{4})(?!\d)`,
  String.raw`${MONTH} (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})(?!\d)`,
  // “2024年5月3日”, “令和6年5月3日”, “113年5月3日”, “2024년 5월 3일”
  String.raw`(?<!\d)(?<year>令和 ?\d{1,2}|1[01]\d|\d{4}) ?[年년] ?(?<month>\d{1,2}) ?[月월] ?(?<day>\d{1,2}) ?[日号일]`,
  // “2024-05-03”, “2024. 5. 3”, and “3.5.2024”
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
  if (/^1[34]/.test(year)) return isoOfPersian(year, month, day);
  const name = month.toLowerCase();
  // Hebrew writes “in” and the month as one word.
  const number = MONTHS.get(name) ?? MONTHS.get(name.replace(/^ב/, '')) ?? Number(month);
  // The Thai calendar is 543 years ahead, that of Taiwan 1911 years behind, and Reiwa 1 was 2019.
  const years = Number(/\d+$/.exec(year));
  const ad = years + (years > 2400 ? -543 : years > 200 ? 0 : year.includes('令和') ? 2018 : 1911);
  const iso = [ad, number, day].map((part) => String(part).padStart(2, '0')).join('-');
  return releaseSchema.shape.date.safeParse(iso).data;
}

/** Converts a date of the Persian calendar, whose years begin on 20 or 21 March. */
function isoOfPersian(year: string, month: string, day: string): string | undefined {
  const persian = new Intl.DateTimeFormat('fa-u-nu-latn', { dateStyle: 'long', timeZone: 'UTC' });
  const days = Array.from({ length: 367 }, (_, n) => new Date(Date.UTC(+year + 621, 2, 20 + n)));
  const found = days.find((one) => persian.format(one) === `${Number(day)} ${month} ${year}`);
  return found?.toISOString().slice(0, 10);
}
