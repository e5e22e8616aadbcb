import { weekdayNames } from '../text/dates.ts';
import { findDate, LOCALES } from './find-date.ts';
import { findOrganization } from './find-organization.ts';
import { isLabel } from './labels.ts';

/** A wire between slashes or brackets. */
const WIRE = String.raw`(?:\/(?<wire>[^/]{2,40})\/|[(（](?!\p{Ll}+ )(?<wire>[^)）]{2,40})[)）])`;
const DASH = '(?:[—–]|-{2,3})';

/** A time of day before the dash: “, 10:30 a.m. EST –”. */
const TIME = String.raw`,? \d{1,2}(?:[:.h]\d\d)?(?: ?[ap]\.?m\.?)?(?: Uhr| [A-Z]{2,4})?(?= [—–-])`;

/** What Chinese agencies put after the day: “5月3日电”. */
const CABLE = '[电電讯訊]';

/** What follows a dateline. */
const ENDS = [
  `${CABLE}(?=[,，])`,
  // The bracket around place and date: “(Bergen, 3 May 2024) The port …”
  String.raw`[)）\]】](?=\p{L}| [\p{Lu}\p{Script=Hangul}])`,
  // A wire between slashes, or one in brackets and a dash, another sign, or the end of the line.
  String.raw`[)）\]]?[ ,，]*م?(?: واس)?${CABLE}?[ ,，]*(?:\/ ?(?<wire>[^/]{2,40}?) ?\/(?= )|${WIRE}?[*_]*(?: *${DASH}| +- | *[:：.।|]| *$))`,
];
const AFTER = new RegExp(`^(?:${TIME})?(?:${ENDS.join('|')})`, 'u');

/** A place without a date: one in capitals, perhaps with its region (“TROY, Mich.”), or one before a wire. */
const PLACE = String.raw`(?<place>\p{Lu}[\p{Lu}'’./ -]+(?:, [\p{L}. -]{2,30}?)?|\p{Lu}[\p{L}'’. -]{1,40}(?= [/(]))`;

/** A day without its year: “, May 3”, “, 3 May /Wire/”. */
const DAY = String.raw`,? (?:\p{L}{3,9}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,10}\.?(?= [/(]))`;
const PLACE_ONLY = new RegExp(
  `^${PLACE}(?:${DAY})?(?: ?(?:--)?${WIRE})? ?(?:${DASH}|-(?= |$))`,
  'u',
);

/** What is before a date: a place, perhaps with a wire. */
const PLACE_AND_WIRE = new RegExp(`^(?<place>.*?)(?:[ -]*${WIRE}[ -]*)?$`, 'u');

/** A dateline of a Chinese agency, “新华社北京5月3日电”, or one with the date first, “2024年5月3日，北京——”. */
const CHINESE =
  /^(?:(?<wire>\p{Script=Han}{2,4}[社网])(?<place>\p{Script=Han}{2,8}?)(?:\d{4}年)?\d{1,2}月\d{1,2}日[电電讯訊]|[（(]?\d{4}年\d{1,2}月\d{1,2}日[，,、 ]\s?(?<below>\p{Script=Han}{2,8})[—–）)-])/u;

/** Words that may be between a place and its date. */
const WORDS = [
  // An Islamic date, and a time before another one.
  String.raw`الموافق|\d{1,2} \p{L}+(?: \p{L}+)? 1[34]\d\d ?هـ|\d{1,2}[:.]\d\d(?=,)`,
  'den|am|le|el|a|dnia|ngày|في|(?:입력|등록)(?= )|data publikacji|(?:published|posted|issued|updated)(?: on)?',
  'veröffentlicht|publié|publicado(?: em)?|public[eo]?r[ae][dt]|pubblicato|gepubliceerd|opublikowano|опубликовано|опубліковано',
  ...LOCALES.flatMap(weekdayNames),
].join('|');
const BETWEEN = new RegExp(
  String.raw`(?:[\s,،，、(（|:=–—-]|(?<=^|[\s,،，])(?:${WORDS})(?=[\s,،]|$))+$`,
  'iu',
);

/** What may be before a dateline: a label, a company in brackets, “city of”, markup, or a stock code. */
const BEFORE =
  /^(?:[\p{L}\p{M} ]{2,24}[:：] ?(?=.{0,40}$)|\([^)]{5,60}\.\) ?|[гм]\. ?|[*_]+|\p{Lu}{2,5}\d{3,}, )/u;

/** Finds the place, date and wire at the beginning of a text: “BERGEN, 3 May 2024 /Wire/ –”. */
export function findDateline(block: string) {
  const text = block
    .replaceAll('\u00A0', ' ')
    .trim()
    .replace(BEFORE, '')
    .replace(/^(.{2,40}) [–—|·•/-] /, (all, label) => (isLabel(String(label)) ? '' : all));
  const chinese = CHINESE.exec(text);
  if (chinese) {
    const { wire, below, place = below } = chinese.groups ?? {};
    return { place, date: findDate(chinese[0])?.iso, wire };
  }
  const found = findDate(text.slice(0, 140));
  const after = found && AFTER.exec(text.slice(found.end));
  const { place: before = '', wire = after?.groups?.['wire'] } =
    PLACE_AND_WIRE.exec(text.slice(0, found?.start ?? 0))?.groups ?? {};
  const place = before.replace(BETWEEN, '').replace(/^[(（[【]|[电電讯訊؛]$/g, '');
  if (!after || (place && !isPlace(place))) {
    const only = PLACE_ONLY.exec(text)?.groups;
    const name = only?.['place']?.replace(/[ ,-]+$/, '') ?? '';
    return isPlace(name) ? { place: name, date: undefined, wire: only?.['wire'] } : undefined;
  }
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
  const rest = text.split(TODAY)[1]?.slice(0, 50) ?? '';
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
