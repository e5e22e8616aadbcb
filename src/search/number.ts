import { normalizeWord } from '../text/compare-words.ts';
import { scaleNames } from '../text/scale-names.ts';
import { hanNumber, valueOf } from '../text/western-numbers.ts';

/** A Chinese or Korean scale with the rest of the number, or a unit. That of a range follows its second number: "60–80 million". */
const unitAfter =
  /^(\s?[千万萬亿億兆천만억조][\d,〇一二三四五六七八九十百千万萬亿億兆천만억조십백]*)((?:\s[\d,]+\s?(?:[千万萬亿億兆천만억조]+|(?=[가-힣])))*)|^(\s?[-—–(]\s?\p{Sc}?\d[\d.,]*)?[)\s\p{Pd}]*([%％]|(?:พัน|หมื่น|แสน|ล้าน)+|(?:(?:p(?:er|ou?r)|في|на)\s)?[\p{L}\p{M}]+(?![\p{L}\p{N}]))/iu;
/** Names of percent in two words, and those with endings, but not “procentpoint”. */
const percent = /p\w+\sci?ento?|.*الما?يه|на сто|^(?:pro[cs]ent|процент).{0,4}$/;

/**
 * Reads a number from its digits ("3.9"), the text after them, and a name before them ("yüzde "). Returns its forms, with
 * all that it may mean (see `Token`): 36,000 for "36.000", 12 and 500 for "12 500", 4.3 for "4:30 pm"; its suffix ("th",
 * "bn", "%"); and its unit with the space before it, or else the suffix.
 */
export function readNumber(printed: string, after: string, lang = 'en', before = '') {
  const { scale: own, han, more, suffix, unit } = readUnitAfter(after, lang);
  const [name = ''] = /(?<!\d ?)%$|[\p{L}\p{M}]+ $/u.exec(before) ?? [];
  const scale = own || (scaleNames(lang).get(normalizeWord(name)) ?? '');
  // A time isn't a decimal, but is compared like one: 4.3 for "4:30".
  const digits = printed.replace(/\s?[:：€h点时時]\s?/, '.');
  const plain = valueOf(digits);
  const value = plain + (plain < 12 && /^\s?p\.?m\b/i.test(after) ? 12 : 0); // "4 pm"
  // The scale is a power of ten, to avoid binary noise: 0.3 times 1,000 is 300.
  const scaled = (amount: string) => `=${Number(hanNumber(amount) + scale)}`;
  const isPercent = scale === 'e0' || digits.includes('分');
  const [form, amount] = [`=${value}`, isPercent ? `=${value}%` : scaled(value + han + more)];
  // A point before three digits may be before decimals or thousands.
  const isGroup = /^[1-9]\d?\d?\.\d{3}(?![\d.,])/.test(digits);
  const parts = /[\s/]/.test(printed) ? printed.split(/[\s/€h点时時]+/) : [];
  const all = isGroup ? [digits.replace('.', '')] : [digits, ...parts];
  const values = all.map(valueOf).flatMap((other) => [`=${other}`, scaled(other + han)]);
  const thousands = isGroup ? values.slice(1) : [];
  // Before a last 0, the point must separate thousands.
  const exact = isGroup && digits.endsWith('0') ? thousands : [amount, ...thousands];
  // "21:30" and "21.3" differ.
  if (/\.\d?0$/.test(digits)) values.push(`=${digits}`);
  const forms = [...new Set([form, amount, ...values, ...(/h|%$/.exec(printed + amount) ?? [])])];
  const isDate = /\.\d\d?\.|^(?:1[89]|20)\d\d$/.test(printed + scale); // or a version
  const isAmount = digits === printed && value === plain && !isDate;
  return { form, forms, exact, isAmount, suffix, unit };
}

/** Reads what follows a number: its scale, Chinese or Korean scales with more digits, and the suffix and the unit. */
function readUnitAfter(after: string, lang: string) {
  const [found = '', han = '', more = '', range, letters = ''] = unitAfter.exec(after) ?? [];
  const name = normalizeWord(letters).replace(percent, '%');
  // A single letter must touch the number or a currency symbol.
  const touches = found === letters;
  const isName = touches || /%|../.test(name) || /\p{Sc}/u.test(after.charAt(found.length));
  const scale = (isName && scaleNames(lang).get(name)) || '';
  const isSuffix = touches && (scale || /^(?:st|x|rd|s|nd|th)$/.test(name));
  const suffix = isSuffix ? found : han[0] === ' ' ? '' : han; // “12 億” is two words
  return { scale, han, more, suffix, unit: (scale || han) && !range ? found : suffix };
}
