// Stemmers of languages for which @orama/stemmers has none, or one that takes too much. Each is named by its language.

/** Takes off endings of West Slavic words, an e that comes and goes, and what softens the last consonant. */
const slavic = (word: string): string =>
  word
    .replace(
      /(?<=.{3})(?:i?[aeiouy](?:m[iu]?|ch|[gh]o)?|ou|o[vw][aeiy]?[tc]?|[aeiy](?:[tc]|n[aiy][mh]?|l[aioy]?))$/,
      '',
    )
    .replace(/(?<=.{2})e(?=[^aeiouy]$)/, '')
    .replace(/(?:cz?|d?z|g)$/, (end) => (end.startsWith('c') ? 'k' : 'h'));

/** The Arabic stemmer of the library takes the first letters of some roots for prefixes. */
const unchanged = (word: string): string => word;

export { slavic as cs, slavic as pl, slavic as sk };
export { unchanged as ar, unchanged as fa, unchanged as he, unchanged as sw };

/** The Bulgarian stemmer of the library throws. Takes off articles, then endings, then a vowel that comes and goes. */
export const bg = (word: string): string =>
  word
    .replace(/(?<=.{3})(?:и?ят|ът|т[аео]|ия)$/, '')
    .replace(/(?<=.{3})(?:[ое]ве|ища|[аеиоуя]+)$/, '')
    .replace(/(?<=.{2})[еъ](?=[^аеиоуъюя]$)/, '');

/** Takes off endings of verbs in -hada and -doeda, particles, and endings of nouns, each after two syllables. */
export const ko = (word: string): string =>
  word
    .normalize('NFC')
    .replace(/(?<=[가-힣]{2})(?:[하했한할해되됐된될돼][가-힣]*|[합됩입]니다|이다)$/, '')
    .replace(
      /(?<=[가-힣]{2})(?:에서[는도]?|에게|에[는도]|으로[는도]?|까지|부터|보다|처럼|마다|이?라[고는]|이며|이나|[은는이가을를에의로와과도만들인])$/,
      '',
    )
    .replace(/(?<=[가-힣]{2})[생률율금자성화적원장]$/, '')
    .normalize('NFD');
