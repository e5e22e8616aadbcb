import { diffArrays } from 'diff';
import { passageNumber } from '../anchors/passage-ids.ts';
import { placeOfBlock, type Release, type ReleaseBlock } from '../release/release.ts';
import type { Fail } from '../release/problem.ts';
import type { Paragraph } from '../release/block-words.ts';
import { type BlockForm, joinWords } from '../text/block-text.ts';
import { formatDifference, revealInvisible } from '../text/format-difference.ts';

/** Words of the release with the id of their headline, heading or passage; '' for words outside of them. */
type ReleaseText = Pick<ReleaseBlock, 'id' | 'text' | 'form'>;

/** Compares the words of a release with the received text, character for character. */
export function checkSourceText(release: Release, fail: Fail): void {
  const form = 'words' as const;
  const above = release.data.above.map((text) => ({ id: '', text, form }));
  // A file that is missing, empty or not UTF-8 has that problem only.
  if (release.paragraphs.length > 0) compareWithSource(release, [...above, ...release.own], fail);
}

/**
 * Compares words of the release, as they are in the MDX or on the page, with the received text. Only
 * spaces are collapsed. Reports every difference, with what either says.
 */
export function compareWithSource(release: Release, texts: ReleaseText[], fail: Fail): void {
  const { source, data, frontMatter } = release;
  const omitted = data.omitted.map(({ text }) => joinWords(text));
  const paragraphs = release.paragraphs.flatMap((paragraph) => splitHeading(paragraph, texts));
  const { differences, found } = findDifferences(texts, paragraphs, omitted);
  const missing = omitted[found];
  if (missing !== undefined) {
    const reason = `This omitted line is not in ${source}, or not in this order. Copy it as received.`;
    const place = frontMatter.locate(['omitted', found, 'text']);
    fail(reason, place, `omitted: ${revealInvisible(missing)}`);
  }
  for (const difference of differences) reportDifference(release, difference, fail);
}

/** Splits a heading off the lines right below it, if the page has both as blocks of their own. */
function splitHeading(paragraph: Paragraph, texts: readonly ReleaseText[]): Paragraph[] {
  for (const { index } of paragraph.text.matchAll(/\n/g)) {
    const [heading, rest] = [paragraph.text.slice(0, index), paragraph.text.slice(index + 1)];
    const isHeading = texts.some(({ id, text }) => text === heading && !passageNumber(id));
    if (isHeading && texts.some(({ text }) => text === rest))
      return [heading, rest].map((text) => ({ ...paragraph, text, as: {} }));
  }
  return [paragraph];
}

type Difference = [ReleaseText | undefined, Paragraph | undefined];

/**
 * Pairs words of the page with paragraphs of the source where they differ. Equal ones are paired first
 * (Myers' diff), so that a missing paragraph is one difference; then the omitted ones are left out,
 * in their order. Gives how many of these were found.
 */
function findDifferences(page: ReleaseText[], source: Paragraph[], omitted: string[]) {
  const differences: Difference[] = [];
  let found = 0;
  let [words, paragraphs]: [ReleaseText[], Paragraph[]] = [[], []];
  const pairRest = () => {
    const kept = paragraphs.filter(({ text }) => {
      if (text !== omitted[found]) return true;
      found++;
      return false;
    });
    for (let i = 0; i < Math.max(words.length, kept.length); i++) {
      differences.push([words[i], kept[i]]);
    }
    [words, paragraphs] = [[], []];
  };
  for (const { added, removed, value } of diffArrays<Paragraph | ReleaseText>(source, page, {
    comparator: (a, b) => 'as' in a && 'form' in b && textAs(a, b.form) === b.text,
  })) {
    if (added) words.push(...value.filter((one) => 'form' in one));
    else if (removed) paragraphs.push(...value.filter((one) => 'as' in one));
    else pairRest();
  }
  pairRest();
  return { differences, found };
}

/** Gives what a paragraph says, read in a form that the page has; nothing if it can’t be read in it. */
function textAs(paragraph: Paragraph, form: BlockForm): string | undefined {
  const needsMarks = form === 'list' || form === 'table';
  return paragraph.as[form] ?? (needsMarks ? undefined : paragraph.text);
}

/** Says what differs and what to do, and what either says. */
function reportDifference(release: Release, [words, paragraph]: Difference, fail: Fail): void {
  const { source } = release;
  const at = `${source}:${paragraph?.line}`;
  const said = revealInvisible(words?.text ?? paragraph?.text ?? '');
  if (!words) {
    fail(`${at} is missing. Put it back in its place.`, undefined, `the source: ${said}`);
    return;
  }
  const name = words.id || 'text outside the passages';
  const place = placeOfBlock(release, words.id);
  if (!paragraph) {
    const reason = `${name} is not in ${source}. Delete it, or mark it as the editor's.`;
    fail(reason, place, `the page:   ${said}`);
    return;
  }
  const received = textAs(paragraph, words.form) ?? paragraph.text;
  const { before, after } = formatDifference(received, words.text);
  const reason = `${name} differs from ${at}. Make the MDX say what the source says.`;
  fail(reason, place, `the source: ${before}\nthe page:   ${after}`);
}
