import { monthNames, monthTags, weekdayNames } from '../text/dates.ts';
import { westernNumbers } from '../text/western-numbers.ts';
import type { NumberWords, PageWords } from '../words/words.ts';
import { BEGIN, CURRENCY_CODE, END, MINUS, numberPattern, scalePattern } from './number-pattern.ts';

/** Units. Four digits before a unit are a number, not a year. */
const UNITS = ['kilometer', 'meter', 'mile', 'hour', 'day', 'week', 'month', 'year'];

const patterns = new Map<PageWords, RegExp>();

/**
 * Lists the numbers in a text (see `normalizeText`), each with its scale or percent sign, and its offset. Years,
 * dates, times of day, ordinals, telephone numbers, and names such as “5G” don't count.
 */
export function findNumbers(text: string, words: PageWords) {
  const pattern = patterns.get(words) ?? patternOf(words);
  patterns.set(words, pattern);
  return [...westernNumbers(text).matchAll(pattern)]
    .filter(({ groups }) => groups?.['number'])
    .map(({ 0: { length }, index }) => ({ text: text.slice(index, index + length), start: index }));
}

/** Builds a pattern for text with digits. The first alternative that matches wins; only the last one is a number to check. */
function patternOf(words: PageWords): RegExp {
  const { numbers } = words;
  const { group, percent, times } = numbers;
  const language = numbers.lang ?? words.lang;
  // “3. kvartal”, in languages that write “3. mai”.
  const day = new Date(0).toLocaleDateString(language, { day: 'numeric', month: 'long' });
  const ordinal = numbers.ordinal + (/^\d\. /.test(day) ? String.raw`|\.(?= \p{Ll})` : '');
  const unit = `${CURRENCY_CODE}|${unitPattern(language, numbers)}|${scalePattern(numbers)}`;
  const measured = String.raw` ?(?:\p{Sc}(?! ?\d)|${percent}|${times}|(?:${unit})${END}(?![’']))`;
  const kinds = [
    datePattern(language, ordinal),
    timePattern(words, measured),
    PHONES,
    // “20th”, “1,000th”, “第20”
    String.raw`${BEGIN}\d+(?:${group}\d{3}(?!\d))*(?:${ordinal}|\.?[ºª])${END}|[第제]\d+`,
    // The number of a heading or an item: “1. Results”, “（2）…”
    String.raw`^[(（]?\d{1,2}[.．、)）] ?(?=\p{L})`,
    NAMES,
    yearPattern(language, numbers, measured),
    // After “is”, a dash is a minus without a space, too: “净利润为-2.1亿元”.
    String.raw`(?<number>(?:(?:(?<![\p{L}\d%)])|(?<=[为為是は]))(?:${MINUS}))?(?:[(](?=[^()]+±[^()]+[)] ?[×x]))?${numberPattern(numbers)}(?:(?: ?(?:${percent}|${times})|[xX])${END})?)`,
  ];
  return new RegExp(kinds.join('|'), 'gu');
}

const NAMES = [
  // Web addresses and DOIs
  String.raw`(?:https?://|(?<![\d.,])10\.\d{4,9}/)[!-~]+`,
  // “COVID-19”, “PM2.5”, but not “EUR5m”
  String.raw`(?<![\p{Lu}\p{Ll}])(?!(?:${CURRENCY_CODE})\d)[\p{Lu}\p{Ll}]+-?\d[\p{Lu}\p{Ll}\d]*(?:[./-]\d+)*`,
  // “5G”, “3Q24”, but not “USD 5M”
  String.raw`${BEGIN}(?<!(?:${CURRENCY_CODE}) )\d+[A-Z][A-Z\d]*${END}`,
].join('|');

/** Telephone numbers. No other number begins with 0 and a digit. */
const PHONES = [
  // “+47 22 00 11 22”, “(030) 123-45”, but not “+1 200 000”
  String.raw`(?<![\p{Lu}\p{Ll}\d.,])(?:[+](?!\d{1,3}(?:[ .,’']\d{3}){1,2}(?![ -]?\d))|[(（]?0)\d(?:[ ./()（）–-]{0,2}\d){5,13}${END}`,
  // “202-555-0142”
  String.raw`(?<!\d)\(?\d{3}[).-] ?\d{3}[.-]\d{4}${END}`,
  // “tlf. 22 00 11 22”, but not “Mobil 12.345.678 Kunden”
  String.raw`(?<=${BEGIN}(?:[Tt](?:[eé]l|lf|fno|el[eé]fon[eo]?)|[Mm]obile?|[Pp]hone)[.:]{0,2} ?)(?!\d{1,3}(?:\.\d{3})+(?![ ./-]?\d))\d(?:[ ./-]{0,2}\d){5,13}${END}`,
].join('|');

/** Builds a pattern for dates with the names of months in a language, and in digits. */
function datePattern(lang: string, ordinal: string): string {
  const { language, script } = new Intl.Locale(lang).maximize();
  const tags = [...(monthTags.find(([one]) => one === language) ?? [lang]), 'ar-u-ca-islamic'];
  // Japanese ones are numbers, and have a pattern of their own.
  const names = tags.flatMap(monthNames).filter((name) => /\p{L}/u.test(name));
  const months = names.map((name) => String.raw`${name}\.?`).join('|') || '(?!)';
  const day = String.raw`\d{1,2}(?:${ordinal}|일)?(?:[-–]\d{1,2}(?:${ordinal}|일)?)?`;
  return [
    // “quinta-feira (12)”, “Senin (13/4)”
    String.raw`(?<=(?:${weekdayNames(lang).join('|')}) ?)[(（]\d{1,2}(?:/\d{1,2})?[)）]`,
    // “January 31st”, “Feb. 26”
    String.raw`${BEGIN}(?:${months}) ${day}${END}(?!,\d{3})`,
    // “2–5 May”, “26. Februar”, “26 de febrero”
    String.raw`${BEGIN}${day}\.? (?:de |ב)?(?:${months})${END}`,
    // “2023-02-26”, “2023. 2. 26.”
    String.raw`${BEGIN}\d{4}(?:(?:[-/.]\d{1,2}){2}|(?:\. \d{1,2}){2}\.?)${END}`,
    // “26.2.2023”, “26/02/2023”, “2/2023”, “2016/679”
    String.raw`${BEGIN}(?:(?:\d{1,2}[./]){2}\d{4}|(?:\d{1,2}[-–])?\d{1,3}/(?:19|20)\d{2}|(?:19|20)\d{2}/\d{1,4})${END}`,
    // “令和8年2月26日”, “2월 26일”, “今（9）日”
    String.raw`(?:(?:\d{4}|(?<=令和|平成|昭和|民[国國] ?)\d{1,3}${script === 'Hant' ? String.raw`|1[01]\d` : ''}) ?[年년] ?|\d{1,2}[)）]? ?(?:[月号월일] ?|日(?!元)))+`,
  ].join('|');
}

/** Builds a pattern for times of day: “10:30am”, “9–11 a.m.”, “10.30 Uhr”, “14 h 30”, “10时30分”. */
function timePattern({ lang, numbers: { point } }: PageWords, measured: string): string {
  const hour = String.raw`(?:[01]?\d|2[0-4])`;
  // In German, “am” is a preposition: “die 3 am Hafen”.
  const period = lang === 'de' ? 'Uhr' : String.raw`(?:[AaPp]\.? ?[Mm]|[Nn]oon|[Mm]idnight|น\.)`;
  // Where decimals have a comma, minutes may have a point: “kl. 10.30”, “10.30 horas”, but not “CHF 10.30”. Elsewhere, two points are in a version: “3.8.19”.
  const withPoints =
    point === String.raw`\.`
      ? String.raw`|\d+(?:\.\d+){2,}`
      : String.raw`|(?<!\p{Lu} ?)${hour}\.[0-5]\d(?!\.?\d|(?! ?(?:h|uur))${measured})`;
  return [
    String.raw`${BEGIN}(?:\d{1,2}(?:(?:[:：]| ?h ?)\d{2})+(?!\d)${withPoints})|\d{1,2}(?:[时時](?![间間])|시(?!간)|[点點](?=\d))(?: ?\d{1,2}[分분])?`,
    // “das 8h às 20h”, “à 20 h”
    `${BEGIN}(?:(?<=(?:[àÀ]s?|das|las) )${hour} ?h|${hour} ?h(?= (?:[àa]s?|a las) ${hour} ?h))${END}`,
    String.raw`${BEGIN}(?:${hour}(?:[.:]\d{2})? ?[-–] ?)?${hour}(?:\.\d{2})? ?${period}${END}`,
  ].join('|');
}

/** Builds a pattern for years: four digits without a unit, 1500 to 2100 or in the language’s calendar; “2023–24”. */
function yearPattern(lang: string, { more, less }: NumberWords, measured: string): string {
  // In large builds, V8 ignores (?i:…).
  const anyCase = (letter: string) => `[${letter}${letter.toUpperCase()}]`;
  const bounds = [more, less].map((all) => all.replace(/\|.*/, '').replace(/^\p{Ll}/u, anyCase));
  // The years of our time in the calendar of the language: 13… and 14… in Persian.
  const { format } = new Intl.DateTimeFormat(`${lang}-u-nu-latn`, { year: 'numeric' });
  const centuries = [1970, 2030].map((year) => format(Date.UTC(year, 6)).match(/\d\d/)).join('|');
  // What a language writes after a year may look like a unit: “2026 m.” in Lithuanian, “2026 saat 10.30” in Turkish.
  const month = new Date(0).toLocaleDateString(lang, { year: 'numeric', month: 'long' });
  const [suffix = '(?!)'] = /(?<=\d) \p{L}+\./u.exec(month) ?? [];
  return (
    String.raw`(?<!\p{Sc} ?|[\d.,]|(?:${CURRENCY_CODE}|${bounds.join('|')}) ?)(?:(?:1[5-9]|20|${centuries})\d{2}|2100)(?:[-–/]\d{2}(?!\d))?` +
    String.raw`(?!\d|[.,]\d|[+]|(?!${suffix}| saat \d)${measured}|(?![-至到和及与、])\p{Script=Han})`
  );
}

/** Builds a pattern for units that make four digits a number, not a year: “km”, “Kilometer”, “euros”, “personas”. */
function unitPattern(lang: string, { counted, currencies }: NumberWords): string {
  // “metres” are British: for the language “en”, they are “meters”.
  const names = [lang, 'en-GB'].flatMap((tag) =>
    UNITS.map((unit) => {
      const format = new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' });
      return format.formatToParts(2000).find(({ type }) => type === 'unit')?.value ?? unit;
    }),
  );
  const symbols = '[ckm]?m[²³]?|kg|t|ha|[kMG]W|[kMGT]Wh|°[CF]';
  return [symbols, counted, ...Object.values(currencies), ...names].join('|');
}
