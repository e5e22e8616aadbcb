/** Writes the digits of other scripts as 0 to 9, and the signs of Arabic numbers as %, point and comma. All of these are one code unit, so places stay. */
export function westernNumbers(text: string): string {
  return text.replace(/[٪-٬]|(?=[٠-９])\p{Nd}/gu, (sign) => {
    const code = sign.charCodeAt(0);
    // The digits of the scripts of India begin at a 6, others at a 0.
    return '0123456789%.,'.charAt((code & 15) - (code > 0x900 && code < 0xe00 ? 6 : 0));
  });
}
