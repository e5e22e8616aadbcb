import type { FigureData } from '../figures/schema.ts';
import type { Fail } from '../release/problem.ts';
import { placeOfBlock, type Release } from '../release/release.ts';
import { westernNumbers } from '../text/western-numbers.ts';
import {
  asPrinted,
  findPrinted,
  type Passage,
  notFigurePattern,
  readPassage,
} from './printed-numbers.ts';

type Figures = FigureData['figures'];
type NamedFigure = Figures[string] & { name: string };

/** Reports what is wrong at a path of the front matter, or in a passage. */
type Report = (reason: string, at: { path: string } | { passage: string }) => void;

/** Finds figures that can't be evaluated, numbers that differ between figures and passages, and charts that aren't shown. */
export function checkFigures(release: Release, fail: Fail): void {
  const { data, components, frontMatter, figures, ownBlocks } = release;
  const report: Report = (reason, at) =>
    fail(reason, 'path' in at ? frontMatter.locate(at.path) : placeOfBlock(release, at.passage));
  for (const { reason, path } of figures.problems) report(reason, { path });
  const shown = components.map(({ attributes: [name] }) => name?.value);
  for (const name of Object.keys(data.charts).filter((name) => !shown.includes(name))) {
    const advice = `Put <Chart name="${name}" /> into <Edition>, or delete it here.`;
    report(`The page doesn’t show this chart. ${advice}`, { path: `charts.${name}` });
  }
  // A release needs no figures. Without any, its numbers aren’t read.
  if (Object.keys(data.figures).length === 0) return;
  const noFigures = data.notFigures.map(notFigurePattern);
  const passages = ownBlocks.map((one) => readPassage(one, figures.words, noFigures));
  for (const [i, pattern] of noFigures.entries()) {
    const reason = `“${data.notFigures[i]}” isn’t in the release. Write it as printed there, or delete it.`;
    if (passages.every(({ text }) => text.search(pattern) < 0))
      report(reason, { path: `notFigures.${i}` });
  }
  compareFigures(data.figures, passages, report);
}

/** Compares figures with passages, and reports what only one of them has. */
export function compareFigures(figures: Figures, passages: readonly Passage[], report: Report) {
  const named = Object.entries(figures).map(([name, figure]) => ({ name, ...figure }));
  for (const figure of named) checkFigure(figure, passages, report);
  for (const passage of passages) checkPassage(passage, named, report);
}

/** Reports a number, a unit or a year of a figure that isn't printed. */
function checkFigure(figure: NamedFigure, passages: readonly Passage[], report: Report): void {
  const { name, printed, year, passage, in: unit = '' } = figure;
  const here = passages.find(({ id }) => id === passage);
  const isIn = (one: Passage) => findPrinted(figure, one).length > 0;
  if (!here || !isIn(here)) {
    const others = passages.filter(isIn).map(({ id }) => id);
    const [more] = passages.flatMap(({ words }) => words.numbers.more.split('|'));
    const rewrite = `Write it as printed, with any “${more}”${unit && ', and “in” only if no word follows'}.`;
    const advice = others.length > 0 ? `Set passage to ${others.join(' or ')}.` : rewrite;
    const where = `isn’t in ${passage}, or is part of a longer number there`;
    report(`“${printed}” ${where}. ${advice}`, { path: `figures.${name}.printed` });
  }
  const units = unit.toLowerCase().match(/[\p{L}\p{M}]+|\p{Sc}/gu) ?? [];
  const has = (word: string) => passages.some(({ text }) => text.toLowerCase().includes(word));
  const odd = units.find((word) => !has(word));
  const path = `figures.${name}.in`;
  if (odd)
    report(`“${odd}” isn’t in the release. Write the unit as it is printed there.`, { path });
  const numbers = westernNumbers(here?.text ?? '').match(/\d+/g);
  if (year !== undefined && !numbers?.includes(String(year))) {
    const advice = 'Delete it, or name the passage that has it.';
    report(`The year ${year} isn’t in ${passage}. ${advice}`, { path: `figures.${name}.year` });
  }
}

/** Reports figures that name a number of a passage more often than it is printed, and numbers that aren't figures. */
function checkPassage(passage: Passage, figures: readonly NamedFigure[], report: Report): void {
  const { id, numbers, isAddress } = passage;
  const named: string[] = [];
  const listed: number[] = [];
  for (const figure of figures.filter((one) => one.passage === id)) {
    const [first, ...others] = findPrinted(figure, passage);
    if (!first) continue;
    const { name, printed } = figure;
    const isSame = (text: string) => text === first.text;
    const reason = `Another figure names “${printed}” in ${id}. Keep one of them: several checks can use it.`;
    if (named.filter(isSame).length >= numbers.filter(({ text }) => isSame(text)).length)
      report(reason, { path: `figures.${name}.printed` });
    named.push(first.text);
    listed.push(first.start, ...others.map(({ start }) => start));
  }
  const unlisted = isAddress ? [] : numbers.filter(({ start }) => !listed.includes(start));
  for (const number of new Set(unlisted.map((one) => asPrinted(one, passage)))) {
    const line = `NAME: { printed: ${JSON.stringify(number)}, what: WHAT, passage: ${id} }`;
    const advice = 'add it to notFigures with the words around it, like “Table 3”.';
    const reason = `“${number}” isn’t a figure. Add it to figures: ${line} If it isn’t an amount, ${advice}`;
    report(reason, { passage: id });
  }
}
