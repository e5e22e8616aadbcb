const patterns = [
  /--+/, // Chromium breaks lines between the hyphens
  // Words and numbers with plain spaces inside, as texts are typed: “« oui »”, “310 000 €”, “Qui ?”, “5 %”, “3,5 Mio. €”.
  /« \S{1,20}(?: [»:;!?]+)?/,
  /\d[\d.,]*(?: \d{3}(?!\d))+(?! \d)(?: [%‰°€£$](?!\d))?|\d[\d.,]* \p{L}{1,4}\.? [€£$](?!\d)/u,
  /\S{1,20} [»:;!?%‰°€£$]+(?!\d)/,
  // No line begins with a dash, and the name of a wire stays between its slashes: “/PRNewswire/ —”.
  /(?:\/[^\s/]{1,20}\/|\S?) [–—](?!\S)|\S—/,
  // A number, or a few letters, before a hyphen: “640-metre”, “2022–2023”, “Covid-19”, “non-GAAP”.
  /(?<![\p{L}\p{M}\p{N}.-])\p{Nd}[\p{Nd}.,]{0,9}(?:[-–](?:\p{Nd}[\p{Nd}.,]{0,9}|\p{L}{1,12})){1,3}(?![\p{L}\p{M}\p{N}-])/u,
  /(?<![\p{L}\p{M}\p{N}.-])(?:\p{L}{1,5}-\d{1,4}|\p{L}{1,3}-\p{L}{2,12})(?![\p{L}\p{M}\p{N}-])/u,
];

/** Returns a pattern of what stays on one line: in any language, and numbers before some words (`million|times`). Its group makes `split` keep it. */
export function unbrokenPattern(afterNumbers: string): RegExp {
  const number = String.raw`\d[\d.,]* (?:${afterNumbers})(?![\p{L}\p{M}])`;
  return new RegExp(`(${[number, ...patterns.map(({ source }) => source)].join('|')})`, 'gu');
}
