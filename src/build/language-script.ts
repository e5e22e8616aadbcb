import { readdirSync, readFileSync } from 'node:fs';
import { relatedWords } from '../search/related-words.ts';
import { derivations, stemmers } from '../text/derivations.ts';
import { monthNames } from '../text/dates.ts';
import { normalizeWord } from '../text/compare-words.ts';
import { otherStopWords } from '../text/stop-words.ts';
import { writtenForms } from '../text/written-forms.ts';

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/**
 * Returns a script with what is known of a language: stop words, other ways to write a date or a word and, if
 * there is a stemmer for it, which words are related.
 */
export async function languageScript(lang: string): Promise<string> {
  const months = JSON.stringify(monthNames(lang).map(normalizeWord));
  const forms = `export const writtenForms = (typed) => (${writtenForms.toString()})(typed, ${JSON.stringify(lang)}, ${months});\n`;
  // The name of a month is never a misspelling of another. A word in katakana has few letters, and there is
  // no dictionary that would have it.
  const isWord = `export const isWord = (word) => ${months}.includes(word) || (/^\\p{sc=Kana}/u.test(word) ? false : undefined);\n`;
  const always = `export const stopWords = ${otherStopWords[lang]};\n${forms}${lang === 'en' ? '' : isWord}`;
  const stemmer = stemmerOf(lang);
  if (!stemmer) return always;
  const rules = JSON.stringify(derivations[lang]);
  const names = JSON.stringify(await numberNames(lang));
  return `${stemmer}\n${always}export const { rootsOf, separableVerbs } = (${relatedWords.toString()})(stemmer, ${rules}, ${names});\n`;
}

/** Returns the code of the stemmer of a language, if there is one. */
function stemmerOf(lang: string): string | undefined {
  const own = stemmers[lang];
  if (own) return `const stemmer = ${own.toString()};`;
  const [name = ''] = (languageNames.of(lang) ?? '').toLowerCase().split(' ');
  // The English stemmer of @orama/stemmers cuts "protection" too short, and the Hindi one has another name.
  const names: Record<string, string> = { english: 'stemmer', hindi: '@orama/stemmers/indian' };
  try {
    const file = import.meta.resolve(names[name] ?? `@orama/stemmers/${name}`);
    return readFileSync(new URL(file), 'utf8');
  } catch {
    return undefined;
  }
}

const numberFiles = readdirSync(new URL('.', import.meta.resolve('n2words/en-GB')));

/** Lists the names of the numbers from 2 to 100, each as one normalized word: "fortytwo". */
async function numberNames(lang: string): Promise<string[]> {
  // Of several countries, the last: French counts as in France.
  const file = numberFiles.findLast((one) => one.startsWith(`${lang}-`) && one.endsWith('.js'));
  if (!file) return [];
  const { toCardinal }: { toCardinal: (number: number) => string } = await import(
    `n2words/${file.replace('.js', '')}`
  );
  const names = Array.from({ length: 99 }, (_, at) => toCardinal(at + 2));
  return names.map((name) => normalizeWord(name.replace(/^(?:one |ein)(?=h)|[\s-]/g, '')));
}
