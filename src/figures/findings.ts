import { fill, forNumber, type PageWords, type Plural } from '../words/words.ts';
import type { Check, EvaluatedFigures, Figure } from './evaluate.ts';
import { formatShared } from './format-quantity.ts';
import { type Verdict, VERDICTS } from './verdict.ts';

/** A figure with its verdict and the check that gives it. */
type Finding = ReturnType<typeof listFindings>[number];

/**
 * Gives the verdict on each figure: the worst of its checks. One that no check tests agrees if a sum
 * uses it that agrees with what it is compared with.
 */
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

/** Sums up findings in a sentence: how many figures disagree, can’t be decided, agree, can’t be tested. */
export function summarize(findings: readonly Finding[], words: PageWords): string {
  const { lang, facts, figures } = words;
  const all = findings.length;
  const count = (wanted: Finding['verdict']) =>
    findings.filter(({ verdict }) => verdict === wanted).length;
  const say = (texts: Plural, n: number) => (n > 0 ? [forNumber(lang, texts, n)] : []);
  const [disagree = figures.noneDisagrees] = say(figures.disagree, count('disagrees'));
  const list = [
    fill(disagree, { all }),
    ...say(figures.undecided, count('undecided')),
    ...say(figures.agree, count('agrees')),
    ...say(figures.untested, count('untested')),
  ];
  return list.join(facts.comma) + facts.stop;
}

/** Lists the figures that disagree, each with its check and what that gives in its place. */
export function listDisagreements(figures: EvaluatedFigures) {
  return listFindings(figures).flatMap((finding) => {
    const { printed, verdict, check = '' } = finding;
    const found = verdict === 'disagrees' && figures.checks.get(check);
    if (!found) return [];
    return [{ printed, check, others: describeInstead(finding, found, figures.words) }];
  });
}

/** Says what a check gives in place of a figure that disagrees: “its other figures give 3.09”. */
export function describeInstead({ printed }: Figure, { sums, source }: Check, words: PageWords) {
  const { othersGive, sourceHas } = words.figures;
  if (sums.size === 0) {
    return fill(sourceHas, { publisher: source?.publisher ?? '', n: source?.says ?? '' });
  }
  const results = [...sums.values()];
  const quantities = results.map(({ quantity }) => quantity);
  const shared = formatShared(quantities, words);
  const all = shared ?? new Intl.ListFormat(words.lang).format(results.map(({ text }) => text));
  const [number = '', unit = ''] = all.split(/ (.*)/s);
  return fill(othersGive, { n: shared && printed.endsWith(unit) ? number : all });
}
