import type { Check, EvaluatedFigures, Figure } from './evaluate.ts';
import { formatShared } from './format-quantity.ts';
import { type Verdict, VERDICTS } from './verdict.ts';

/** A figure with its verdict and the check that gives it. */
export type Finding = Figure & {
  readonly verdict: Verdict | 'can’t be tested';
  readonly check: string | undefined;
};

/**
 * Gives the verdict on each figure: the worst of its checks. One that no check tests agrees if a sum
 * uses it that agrees with what it is compared with.
 */
export function listFindings({ figures, checks }: EvaluatedFigures): Finding[] {
  const tested = [...checks].flatMap(([check, { tests }]) =>
    tests.map(({ name, verdict }) => ({ name, verdict, check })),
  );
  const used = tested.flatMap(({ verdict, check }) => {
    const { sums, readingsOf } = checks.get(check) ?? {};
    if (verdict !== 'agrees' || readingsOf || !sums) return [];
    return [...sums.values()].flatMap(({ uses }) =>
      [...uses].map((name) => ({ name, verdict, check })),
    );
  });
  return [...figures].map(([name, figure]) => {
    const found = [...tested, ...used].filter((one) => one.name === name);
    const worst = VERDICTS.flatMap(
      (verdict) => found.find((one) => one.verdict === verdict) ?? [],
    )[0];
    return { ...figure, verdict: worst?.verdict ?? 'can’t be tested', check: worst?.check };
  });
}

/** Sums up findings: how many figures disagree, and in sentences what the others do. */
export function summarize(findings: readonly Finding[]): { disagree: string; others: string } {
  const count = (wanted: Finding['verdict']) =>
    findings.filter(({ verdict }) => verdict === wanted).length;
  const [disagree, undecided] = [count('disagrees'), count('can’t be decided')];
  const [agree, untested] = [count('agrees'), count('can’t be tested')];
  const of = `of ${findings.length} figures`;
  if (untested === findings.length) return { disagree: `None ${of} can be tested`, others: '' };
  const rest = [agree && 'agree', untested && 'can’t be tested'].filter(Boolean).join(' or ');
  const others = [
    undecided && `${inWords(undecided)} can’t be decided.`,
    rest && `${disagree || undecided ? 'The rest' : 'All'} ${rest}.`,
  ];
  return {
    disagree: `${inWords(disagree)} ${of} disagree${disagree > 1 ? '' : 's'}`,
    others: others.filter(Boolean).join(' '),
  };
}

/** Says what a check gives in place of a figure that disagrees: “its other figures give 3.09”. */
export function describeInstead({ printed }: Figure, { sums, source }: Check): string {
  if (sums.size === 0) return `${source?.publisher} has ${source?.says}`;
  const results = [...sums.values()];
  const shared = formatShared(results.map(({ quantity }) => quantity));
  const all = shared ?? results.map(({ text }) => text).join(' and ');
  const [number = '', unit = ''] = all.split(/ (.*)/s);
  return `its other figures give ${shared && printed.endsWith(unit) ? number : all}`;
}

function inWords(count: number): string {
  const words = 'None One Two Three Four Five Six Seven Eight Nine Ten'.split(' ');
  return words[count] ?? String(count);
}
