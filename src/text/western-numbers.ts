/** Writes the digits of other scripts as 0 to 9, and the signs in Arabic and full-width numbers as in Western ones. Between Persian digits, one slash is a decimal point: “۲۹/۵”. Offsets stay the same, because each of these is one code unit. */
export function westernNumbers(text: string): string {
  const decimals = text.replace(/(?=\/)(?<=(?<![۰-۹/])[۰-۹]+)\/(?=[۰-۹]+(?![۰-۹/]))/g, '.');
  return decimals.replace(/(?<=[０-９])[，-／]|[٪-٬]|(?=[٠-９])\p{Nd}/gu, (sign) => {
    const code = sign.charCodeAt(0);
    // The code points of Indic digits begin at …6, others at …0.
    return '0123456789%.,-./'.charAt((code & 15) - (code > 0x900 && code < 0xe00 ? 6 : 0));
  });
}

/** The characters of Chinese numbers below 10,000. */
export const HAN_DIGITS = '〇一二三四五六七八九十百千两';

/**
 * Returns the value of digits as printed. A comma before groups of three separates thousands. So does a
 * point, if there are several or a comma follows. Otherwise, either is a decimal separator.
 */
export function valueOf(printed: string): number {
  const digits = printed
    .normalize('NFKD') // "½" becomes "1⁄2"
    .replace(/百分之|[\s'’]/g, '')
    .replace(/\p{sc=Han}+/gu, hanNumber)
    .replace(/(\d)[/⁄](\d)$/, (_, part, all) => `${part / all}`.replace(/^0/, ''));
  const grouped = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$|^\d{1,3}(?:\.\d{3})+(?:,\d+|\.\d{3})$/;
  const [sign = ''] = grouped.test(digits) ? (/[.,]/.exec(digits) ?? []) : [];
  const [whole, ...decimals] = digits.replaceAll(sign, '').split(/[.,]/);
  return Number(`${whole}.${decimals.join('')}`);
}

/** Writes a Chinese or Korean number with Western digits: "二〇二五" as 2025, "三千十八" as 3018, "6만 4천" as 64000. */
export function hanNumber(signs: string): string {
  let [sum, part, digits] = [0, 0, ''];
  for (const sign of signs.replace(/[,\s]/g, '')) {
    const tens = '十百千십백천'.indexOf(sign); // 10, 100, 1000
    const digit = HAN_DIGITS.indexOf(sign);
    const scale = '万萬만亿億억兆조'.indexOf(sign); // three for each power of 10,000
    if (tens >= 0) {
      part += Number(digits || 1) * 10 ** (1 + (tens % 3));
      digits = '';
    } else if (scale >= 0) {
      const power = 10_000 ** (1 + Math.floor(scale / 3));
      part += Number(digits);
      sum = part > 0 ? sum + part * power : sum * power;
      [part, digits] = [0, ''];
    } else digits += digit < 0 ? sign : digit % 11; // 两 is 2
  }
  return sum + part > 0 ? String(Math.round(sum + part + Number(digits))) : digits;
}
