import { readFileSync } from 'node:fs';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import { stemmer as stemGerman } from '@orama/stemmers/german';
import { stemmer as stemItalian } from '@orama/stemmers/italian';
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';
import { stemmer } from 'stemmer';
import { dictionary } from '../../../src/build/dictionary.ts';
import { derivations, rootFinder } from '../../../src/text/derivations.ts';
import { baseForms } from '../../../src/text/inflections.ts';
import type { Language } from '../../../src/search/expand-term.ts';
import type { Answer, Passage } from '../../../src/search/passage.ts';
import { spellDate } from '../../../src/text/format-date.ts';
import { partedVerbFinder, separable } from '../../../src/text/parted-verbs.ts';
import { smallWords } from '../../../src/text/stop-words.ts';
import { SearchIndex } from '../../../src/search/search-index.ts';
import { search } from '../../../src/search/search.ts';

const words = new Set([...dictionary().values()].flat());

/** English with its dictionary and stems. */
export const english: Language = {
  isWord: (word) => baseForms(word, 'en').some((base) => words.has(base)),
  rootsOf: rootFinder(stemmer, derivations['en']),
  spellDate: (typed) => spellDate(typed, 'en'),
  corrects: true,
};

/** The passages of the release, from the text as received: its last five lines are not of it. */
export const release = indexOf(
  readFileSync('tests/fixtures/release/index.source.txt', 'utf8')
    .split('\n')
    .filter(Boolean)
    .slice(0, -5),
);
/** The invented results of a company, and a laboratory's invented finding. */
export const results = fixture('results');
export const finding = fixture('finding');
/** An invented court ruling, and an invented measure of a council. */
export const court = fixture('court');
export const council = fixture('council');
/** An invented recall of a food, and a railway's invented cuts. */
export const recall = fixture('recall');
export const railway = fixture('railway');
/** A central bank’s invented decision, a ministry’s report on a harvest, and a company’s new chip. */
export const bank = fixture('bank');
export const grain = fixture('grain');
export const chip = fixture('chip');
/** An invented factory, exhibition and promotion of a club, announced in German. */
export const factory = fixture('factory', 'de');
export const museum = fixture('museum', 'de');
export const promotion = fixture('promotion', 'de');
export const german: Language = {
  rootsOf: rootFinder(stemGerman, derivations['de']),
  small: smallWords('de'),
  partedVerbs: partedVerbFinder(rootFinder(stemGerman, derivations['de']), separable['de'] ?? ''),
  spellDate: (typed) => spellDate(typed, 'de'),
  corrects: true,
};
/** Invented measures against dengue, and an invented warning of a storm, announced in Spanish. */
export const dengue = fixture('dengue', 'es');
export const storm = fixture('storm', 'es');
export const spanish: Language = {
  rootsOf: rootFinder(stemSpanish, derivations['es']),
  small: smallWords('es'),
  spellDate: (typed) => spellDate(typed, 'es'),
  corrects: true,
};
/** Invented measures against measles, and an invented order of ferries, announced in French. */
export const measles = fixture('measles', 'fr');
export const ferry = fixture('ferry', 'fr');
export const french: Language = {
  rootsOf: rootFinder(stemFrench, derivations['fr']),
  small: smallWords('fr'),
  spellDate: (typed) => spellDate(typed, 'fr'),
  corrects: true,
};

/** An invented metro line, announced in Chinese. */
export const metro = fixture('metro', 'zh-CN');
export const chinese: Language = {
  spellDate: (typed) => spellDate(typed, 'zh-CN'),
  corrects: true,
};

/** A laboratory’s new gel, a company’s half-year in German, and a folding bicycle. */
export const gel = fixture('gel');
export const pumps = fixture('pumps', 'de');
export const bicycle = fixture('bicycle');

/** A company’s year in Chinese, a tram line in French, and an earthquake in Japanese. */
export const yields = fixture('yields', 'zh-CN');
export const tram = fixture('tram', 'fr');
export const quake = fixture('quake', 'ja');
export const japanese: Language = { spellDate: (typed) => spellDate(typed, 'ja'), corrects: true };

/** A charity’s appeal; a new service of an Italian office; and an Arabic ministry’s new schools. */
export const appeal = fixture('appeal');
export const carta = fixture('carta', 'it');
export const school = fixture('school', 'ar');
/** Languages that have a stemmer, and no lists of their own. */
export const italian: Language = {
  rootsOf: rootFinder(stemItalian),
  small: smallWords('it'),
  spellDate: (typed) => spellDate(typed, 'it'),
  corrects: true,
};
export const arabic: Language = {
  rootsOf: rootFinder((word) => word, derivations['ar']),
  small: smallWords('ar'),
  spellDate: (typed) => spellDate(typed, 'ar'),
  corrects: true,
};

/** The texts, by what they are. */
export const texts = {
  'the release': release,
  'the results': results,
  'the finding': finding,
  'the court ruling': court,
  'the council’s measure': council,
  'the recall': recall,
  'the railway': railway,
  'the bank’s decision': bank,
  'the grain harvest': grain,
  'the chip': chip,
  'the factory, in German': factory,
  'the exhibition, in German': museum,
  'the promotion, in German': promotion,
  'the measures, in Spanish': dengue,
  'the storm warning, in Spanish': storm,
  'the measures, in French': measles,
  'the ferries, in French': ferry,
  'the metro line, in Chinese': metro,
  'the gel': gel,
  'the pumps, in German': pumps,
  'the bicycle': bicycle,
  'the year’s results, in Chinese': yields,
  'the tram, in French': tram,
  'the earthquake, in Japanese': quake,
  'the charity’s appeal': appeal,
  'the identity cards, in Italian': carta,
  'the new schools, in Arabic': school,
};

/** The ids that a query finds, the best first. */
export function ids(query: string, index: SearchIndex = release, language = english): string[] {
  return ask(query, index, language).results.map(({ passage }) => passage.id);
}

/** The ids that a query finds in texts made up for a test: `p1` for the first. */
export function idsIn(texts: readonly string[], query: string, lang = 'en'): string[] {
  const passages = texts.map((text, at) => passageOf(text, `p${at + 1}`));
  return ids(
    query,
    new SearchIndex(lang, passages),
    lang === 'en'
      ? english
      : { small: smallWords(lang), spellDate: (typed) => spellDate(typed, lang), corrects: true },
  );
}

/** What a query comes to. */
export function ask(query: string, index: SearchIndex = release, language = english): Answer {
  return search(query, index, language);
}

function fixture(name: string, lang?: string): SearchIndex {
  const text = readFileSync(`tests/bench/texts/${name}.txt`, 'utf8');
  return indexOf(text.split('\n').filter(Boolean), lang);
}

/** The first line is the headline; a short line without a full stop is a heading. */
function indexOf(lines: readonly string[], lang = 'en'): SearchIndex {
  let [number, section] = [0, ''];
  const passages = lines.map((text, at): Passage => {
    if (at === 0) return passageOf(text, 'top');
    if (text.length > 60) return { ...passageOf(text, `p${(number += 1)}`), section };
    section = text;
    const id = text.toLowerCase().replace(/\s+/g, '-');
    return { id, kind: 'heading', section, text };
  });
  return new SearchIndex(lang, passages);
}

export function passageOf(text: string, id: string): Passage {
  return { id, kind: id === 'top' ? 'headline' : 'passage', section: '', text };
}
