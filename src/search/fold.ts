const unjoined: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** Folds a word for comparison: no case, accents, apostrophes or possessive 's ("Qihuáng’s" is "qihuang"). */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/['’ʼ]s$/u, '')
    .replace(/['’ʼ]/gu, '')
    .replace(/[ßæœøđðþłı]/gu, (letter) => unjoined[letter] ?? letter);
}
