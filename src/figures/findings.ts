import { fill, forNumber, type PageWords, type Plural } from '../words/words.ts';
import type { Check, EvaluatedFigures, Figure } from './evaluate.ts';
import { formatShared } from './format-quantity.ts';
import { type Verdict, VERDICTS } from './quantity.ts';

/** A figure with its verdict, and the check that the verdict comes from. */
type Finding = ReturnType<typeof listFindings>[number];

/** Returns the verdict on each figure: the worst of its checks, or else “agrees” if a sum that agrees uses it. */
export function listFindings({ figures, checks }: EvaluatedFigures) {
  const tested = [...checks].flatMap(([check, { tests }]) =>
    tests.map(({ name, verdict }) => ({ name, verdict, check })),
  );
  const used = [...checks].flatMap(([check, { tests, sums, readingsOf }]) => {
    const verdict = 'agrees' as const;
    if (readingsOf || tests.every((one) => one.verdict !== verdict)) return [];
    const names = [...sums.values()].flatMap(({ uses }) => [...uses]);
    return names.map((name) => ({ name, verdict, check }));
  });
  return [...figures].map(([name, figure]) => {
    const found = [...tested, ...used].filter((one) => one.name === name);
    const [worst] = found.sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
    const verdict: Verdict | 'untested' = worst?.verdict ?? 'untested';
    return { ...figure, verdict, check: worst?.check };
  });
}

/** Summarizes findings in one sentence: how many figures disagree, can’t be decided, agree, or can’t be tested. */
export function summarize(findings: readonly Finding[], words: PageWords): string {
  const { lang, comma, stop } = words;
  const [only, another] = findings;
  if (only && !another)
    return only.printed + fill(words.inBrackets, { range: words.verdicts[only.verdict] }) + stop;
  const count = (wanted: Finding['verdict']) =>
    findings.filter(({ verdict }) => verdict === wanted).length;
  const format = (texts: Plural, n: number) => (n > 0 ? [forNumber(lang, texts, n)] : []);
  const [disagree = words.noneDisagrees] = format(words.disagree, count('disagrees'));
  const list = [
    fill(disagree, { all: findings.length }),
    ...format(words.undecided, count('undecided')),
    ...format(words.agree, count('agrees')),
    ...format(words.untested, count('untested')),
  ];
  return list.join(comma) + stop;
}

/** Lists the figures that disagree, each with its check and with the number that the check arrives at. */
export function listDisagreements(figures: EvaluatedFigures) {
  return listFindings(figures).flatMap((finding) => {
    const { printed, verdict, check = '' } = finding;
    const found = verdict === 'disagrees' && figures.checks.get(check);
    return found ? { printed, check, others: describeInstead(finding, found, figures.words) } : [];
  });
}

/** Describes the number that a check arrives at instead of a figure: “its other figures give 3.09”. */
export function describeInstead({ printed }: Figure, { sums, source }: Check, words: PageWords) {
  const { othersGive, sourceHas } = words;
  if (sums.size === 0)
    return fill(sourceHas, { publisher: source?.publisher ?? '', n: source?.says ?? '' });
  const results = [...sums.values()];
  const quantities = results.map(({ quantity }) => quantity);
  const list = new Intl.ListFormat(words.lang).format(results.map(({ text }) => text));
  // A rounder number is shown only if it is shorter: 3.09 for 3.087 and 3.097, but not 700 for 701.
  const shared = formatShared(quantities, words) ?? list;
  const all = shared.length < list.length ? shared : list;
  const [number = '', unit = ''] = all.split(/ (.*)/s);
  return fill(othersGive, { n: printed.endsWith(unit) ? number : all });
}
