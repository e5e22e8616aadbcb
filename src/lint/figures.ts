import type { FigureData } from '../figures/schema.ts';
import type { Fail } from '../release/problem.ts';
import { placeOfBlock, type Release } from '../release/release.ts';
import { westernNumbers } from '../text/western-numbers.ts';
import type { PageWords } from '../words/words.ts';
import {
  asPrinted,
  findPrinted,
  type Passage,
  notFigurePattern,
  readPassage,
} from './printed-numbers.ts';

type Figures = FigureData['figures'];

/** Finds figures that can't be evaluated, numbers that differ between figures and passages, and charts that aren't shown. */
export function checkFigures(release: Release, fail: Fail): void {
  const { data, components, frontMatter, figures } = release;
  const shown = components.map(({ attributes: [name] }) => name?.value);
  const hidden = Object.keys(data.charts).filter((name) => !shown.includes(name));
  const found = [
    ...figures.problems,
    ...hidden.map((name) => {
      const advice = `Put <Chart name="${name}" /> into <Edition>, or delete it here.`;
      return { path: `charts.${name}`, reason: `The page doesn’t show this chart. ${advice}` };
    }),
    // A release needs no figures. Without any, its numbers aren’t read.
    ...(Object.keys(data.figures).length > 0 ? checkNumbers(release) : []),
  ];
  for (const one of found) {
    const place =
      'passage' in one ? placeOfBlock(release, one.passage) : frontMatter.locate(one.path);
    fail(one.reason, place);
  }
}

/** Compares the figures of a release with its numbers, and finds words of notFigures that it doesn’t have. */
function checkNumbers({ data, figures: { words }, ownBlocks }: Release) {
  const noFigures = data.notFigures.map(notFigurePattern);
  const passages = ownBlocks.map((one) => readPassage(one, words, noFigures));
  const unused = noFigures.flatMap((pattern, at) => {
    if (passages.some(({ text }) => text.search(pattern) >= 0)) return [];
    const reason = `“${data.notFigures[at]}” isn’t in the release. Write it as printed there, or delete it.`;
    return [{ path: `notFigures.${at}`, reason }];
  });
  return [...unused, ...compareFigures(data.figures, passages, words)];
}

/** Compares figures with the numbers of passages. Returns what differs, with its path in the front matter or its passage. */
export function compareFigures(figures: Figures, passages: readonly Passage[], words: PageWords) {
  const named = Object.entries(figures).map(([name, figure]) => ({ name, ...figure }));
  return [
    ...named.flatMap((figure) => checkFigure(figure, passages, words)),
    ...passages.flatMap((passage) => checkPassage(passage, named)),
  ];
}

type NamedFigure = Figures[string] & { name: string };

/** Finds a number, a unit or a year of a figure that isn't printed. */
function checkFigure(figure: NamedFigure, passages: readonly Passage[], words: PageWords) {
  const { name, printed, year, in: unit = '' } = figure;
  const here = passages.find(({ id }) => id === figure.passage);
  const found: { path: string; reason: string }[] = [];
  const fail = (key: string, reason: string) =>
    found.push({ path: `figures.${name}.${key}`, reason });
  const isIn = (one: Passage) => findPrinted(figure, one).length > 0;
  if (!here || !isIn(here)) {
    const others = passages.filter(isIn).map(({ id }) => id);
    const more = words.numbers.more.replace(/\|.*/, '');
    const rewrite = `Write it as printed, with any “${more}”${unit && ', and “in” only if no word follows'}.`;
    const advice = others.length > 0 ? `Set passage to ${others.join(' or ')}.` : rewrite;
    const where = `isn’t in ${figure.passage}, or is part of a longer number there`;
    fail('printed', `“${printed}” ${where}. ${advice}`);
  }
  const units = unit.toLowerCase().match(/[\p{L}\p{M}]+|\p{Sc}/gu) ?? [];
  const odd = units.find((word) =>
    passages.every(({ text }) => !text.toLowerCase().includes(word)),
  );
  if (odd) fail('in', `“${odd}” isn’t in the release. Write the unit as it is printed there.`);
  const numbers = westernNumbers(here?.text ?? '').match(/\d+/g);
  if (year !== undefined && !numbers?.includes(String(year))) {
    const advice = 'Delete it, or name the passage that has it.';
    fail('year', `The year ${year} isn’t in ${figure.passage}. ${advice}`);
  }
  return found;
}

/** Finds figures that name a number of a passage more often than it is printed, and numbers that aren't figures. */
function checkPassage(passage: Passage, figures: readonly NamedFigure[]) {
  const { id, numbers, isAddress } = passage;
  const here = figures
    .filter((figure) => figure.passage === id)
    .map((figure) => ({ ...figure, found: findPrinted(figure, passage) }));
  const repeated = here.filter(({ found: [first] }, at) => {
    const same = here.slice(0, at).filter(({ found }) => found[0]?.text === first?.text);
    return first && same.length >= numbers.filter(({ text }) => text === first.text).length;
  });
  const listed = here.flatMap(({ found }) => found.map(({ start }) => start));
  const unlisted = isAddress ? [] : numbers.filter(({ start }) => !listed.includes(start));
  const proposed = new Set(unlisted.map((number) => asPrinted(number, passage)));
  return [
    ...repeated.map(({ name, printed }) => ({
      path: `figures.${name}.printed`,
      reason: `Another figure names “${printed}” in ${id}. Keep one of them: several checks can use it.`,
    })),
    ...Array.from(proposed, (number) => {
      const line = `NAME: { printed: ${JSON.stringify(number)}, what: WHAT, passage: ${id} }`;
      const advice = 'add it to notFigures with the words beside it, like “Table 3”.';
      const reason = `“${number}” isn’t a figure. Add it to figures: ${line} If it isn’t an amount, ${advice}`;
      return { passage: id, reason };
    }),
  ];
}
