import { readdirSync, readFileSync } from 'node:fs';
import { dictionary, languageScript } from '../../../src/build/language-files.ts';
import { baseForms } from '../../../src/text/word-forms.ts';
import type { Language } from '../../../src/search/language.ts';
import type { Answer, Passage } from '../../../src/search/passage.ts';
import { SearchIndex } from '../../../src/search/search-index.ts';
import { search } from '../../../src/search/search.ts';
import type { Judged } from '../../bench/scores.ts';

const allWords = ['', ...dictionary(), ''].join('\n');
const LANGS =
  'ar bg bn bs cs da de el en es fa fi fr he hi hr hu id it ja ko lt ms nb nl pl pt ro ru sk sr sv sw th tr uk vi zh'.split(
    ' ',
  );
const scripts = LANGS.map(async (lang): Promise<[string, Language]> => {
  const code = encodeURIComponent(await languageScript(lang));
  const { language } = await import(/* @vite-ignore */ `data:text/javascript,${code}`);
  return [lang, language];
});
const languages = new Map(await Promise.all(scripts));

/** A language with all that the build knows of it, as the browser has it. */
export function languageOf(lang: string): Language {
  const [base = ''] = lang.split('-');
  const isWord = (word: string, orBegins = false) =>
    baseForms(word, 'en').some((one) => allWords.includes(`\n${one}\n`)) ||
    (orBegins && allWords.includes(`\n${word}`));
  return { ...languages.get(base), ...(base === 'en' && { isWord }) };
}
export const english = languageOf('en');
export const german = languageOf('de');
export const arabic = languageOf('ar');

/** Texts in other languages than English. All but the release are invented. */
const LANGUAGES = {
  ar: ['addad', 'imtihanat', 'marfa', 'nidaa', 'school'],
  bg: ['ezaplati'],
  bn: ['taka'],
  cs: ['zoo'],
  da: ['bolig'],
  de: [
    'messe',
    'zoll',
    'bahn',
    'sepsis',
    'stadtwerke',
    'factory',
    'grabung',
    'klinik',
    'kraftwerk',
    'klausel',
    'bergwacht',
    'museum',
    'promotion',
    'pumps',
    'rechnungshof',
    'spiele',
    'tarif',
    'arbeitsmarkt',
  ],
  el: ['mouseio'],
  es: ['becas', 'desaladora', 'museo', 'pesca', 'banco', 'dengue', 'resultados', 'storm'],
  fa: ['ketab'],
  fi: ['metsa', 'osavuosi'],
  fr: [
    'amende',
    'canal',
    'vendanges',
    'rappel',
    'musee',
    'ferry',
    'measles',
    'tram',
    'universite',
    'satellite',
    'deuxg',
  ],
  he: ['tahbura', 'tanur'],
  hi: ['dudh', 'solar'],
  hr: ['park'],
  hu: ['tiszamenti'],
  id: ['tirtajaya'],
  it: ['acqua', 'carta', 'pecorino'],
  ja: ['chosui', 'hokkai', 'quake', 'toshokan'],
  ko: ['baeteori', 'dokgam'],
  lt: ['lazeriai'],
  nb: ['barneseter'],
  nl: ['haven', 'waterschap'],
  pl: ['filharmonia', 'szpital'],
  pt: ['porto', 'vacina'],
  ro: ['feroviar'],
  ru: ['rechport', 'zapovednik'],
  sv: ['vindkraft'],
  sw: ['korosho'],
  th: ['phuket'],
  tr: ['deprem', 'kesinti'],
  uk: ['poshta'],
  vi: ['caphe'],
  zh: ['choucha', 'dianchi', 'gangkou', 'metro', 'mifeng', 'yields'],
  'zh-Hant': ['haian'],
};

/** A text with the queries that a person judged for it. */
export interface JudgedText {
  readonly name: string;
  readonly index: SearchIndex;
  readonly language: Language;
  readonly queries: readonly Judged[];
}

/** The texts with judged queries. The last five lines of the release as received are not of it. */
export const judgedTexts: readonly JudgedText[] = readdirSync('tests/bench/queries').map((file) => {
  const name = file.replace('.json', '');
  const [lang = 'en'] = Object.entries(LANGUAGES).find(([, names]) => names.includes(name)) ?? [];
  const path =
    name === 'release'
      ? 'tests/fixtures/release/index.source.txt'
      : `tests/bench/texts/${name}.txt`;
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return {
    name,
    index: indexOf(name === 'release' ? lines.slice(0, -5) : lines, lang),
    language: languageOf(lang),
    queries: JSON.parse(readFileSync(`tests/bench/queries/${file}`, 'utf8')),
  };
});
export const release = textOf('release').index;

/** The judged text of a name. */
export function textOf(name: string): JudgedText {
  const found = judgedTexts.find((text) => text.name === name);
  if (!found) throw new Error(`No text is called ${name}.`);
  return found;
}

/** The ids that a query finds, the best first. */
export function ids(query: string, index: SearchIndex = release, language = english): string[] {
  return ask(query, index, language).results.map(({ passage }) => passage.id);
}

/** The ids that a query finds in texts made up for a test: `p1` for the first. */
export function idsIn(texts: readonly string[], query: string, lang = 'en'): string[] {
  const passages = texts.map((text, at) => passageOf(text, `p${at + 1}`));
  return ids(query, new SearchIndex(lang, passages), languageOf(lang));
}

/** What a query comes to. */
export function ask(query: string, index: SearchIndex = release, language = english): Answer {
  index.language = language;
  return search(query, index);
}

/** The first line is the headline; a short line without a full stop is a heading. */
function indexOf(lines: readonly string[], lang = 'en'): SearchIndex {
  let [number, section] = [0, ''];
  const passages = lines.map((text, at): Passage => {
    if (at === 0) return passageOf(text, 'top');
    if (text.length > 60 || /[.。]$/.test(text))
      return { ...passageOf(text, `p${(number += 1)}`), section };
    section = text;
    const id = text.toLowerCase().replace(/\s+/g, '-');
    return { id, kind: 'heading', section, text };
  });
  return new SearchIndex(lang, passages);
}

export function passageOf(text: string, id: string): Passage {
  return { id, kind: id === 'top' ? 'headline' : 'passage', section: '', text };
}
