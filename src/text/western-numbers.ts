/** Writes the digits of other scripts as 0 to 9, and the signs in Arabic and full-width numbers as in Western ones. Offsets stay the same, because each of these is one code unit. */
export function westernNumbers(text: string): string {
  return text.replace(/(?<=[０-９])[，-／]|[٪-٬]|(?=[٠-９])\p{Nd}/gu, (sign) => {
    const code = sign.charCodeAt(0);
    // The code points of Indic digits begin at …6, others at …0.
    return '0123456789%.,-./'.charAt((code & 15) - (code > 0x900 && code < 0xe00 ? 6 : 0));
  });
}

/** The characters of Chinese numbers below 10,000. */
export const HAN_DIGITS = '〇一二三四五六七八九十百千';

/** Writes a Chinese or Korean number with Western digits: "二〇二五" as 2025, "三千十八" as 3018, "6만 4천" as 64000. */
export function hanNumber(signs: string): string {
  let [sum, part, digits] = [0, 0, ''];
  for (const sign of signs.replace(/[,\s]/g, '')) {
    const digit = `${HAN_DIGITS}십백천`.indexOf(sign);
    const scale = '万萬만亿億억兆조'.indexOf(sign);
    if (digit > 9) {
      part += Number(digits || 1) * 10 ** (1 + ((digit - 1) % 3));
      digits = '';
    } else if (scale >= 0) {
      const power = 10 ** (4 + 4 * ((scale / 3) | 0));
      sum = (part += Number(digits)) > 0 ? sum + part * power : sum * power;
      part = 0;
      digits = '';
    } else digits += digit < 0 ? sign : digit;
  }
  return sum + part > 0 ? String(Number((sum + part + Number(digits)).toPrecision(12))) : digits;
}
