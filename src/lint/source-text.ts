import { diffArrays } from 'diff';
import { passageNumber } from '../anchors/passage-ids.ts';
import { placeOfBlock, type Release, type ReleaseBlock } from '../release/release.ts';
import type { Fail } from '../release/problem.ts';
import { readBlocks, type ReceivedBlock, splitBlock } from '../release/received-blocks.ts';
import { formatDifference, revealInvisible } from '../text/format-difference.ts';

/** A block of the release’s words with its id, or a key of the front matter, or '' for other words of the page. */
export type ReleaseText = Pick<ReleaseBlock, 'id' | 'text' | 'form'>;

/** Compares the words of a release with the received text, character for character. */
export function checkSourceText(release: Release, fail: Fail): void {
  const form = 'words' as const;
  const above = release.data.above.map((text, nth) => ({ id: `above.${nth}`, text, form }));
  // If a file is missing, empty or not UTF-8, that is its only problem.
  if (release.receivedBlocks.length > 0)
    compareWithSource(release, [...above, ...release.ownBlocks], fail);
}

/**
 * Compares words of the release, from the MDX or from the page, with the received text, and reports every
 * difference with both readings. White space is collapsed; nothing else is. If each line seemed to be a
 * paragraph, but the blocks between blank lines have fewer differences, those are the paragraphs.
 */
export function compareWithSource(release: Release, texts: ReleaseText[], fail: Fail): void {
  const { source, data, frontMatter } = release;
  const omitted = data.omitted.map(({ text }) => text);
  const compare = (paragraphs: ReceivedBlock[]) => findDifferences(texts, paragraphs, omitted);
  const guessed = compare(release.receivedBlocks);
  const { length } = guessed.differences;
  const other = length > 0 ? compare(readBlocks(release.receivedText, false)) : guessed;
  const { differences, found } = other.differences.length < length ? other : guessed;
  const missing = omitted[found];
  if (missing !== undefined) {
    const reason = `This omitted line is not in ${source}, or not in this order, or it is on the page too.`;
    const advice = 'Copy the omitted lines from there, in their order.';
    const note = `omitted: ${revealInvisible(missing)}`;
    fail(reason, frontMatter.locate(['omitted', found, 'text']), { advice, note });
  }
  // Below a wrong line of omitted, the others are not found either.
  const isListed = ([words, one]: Difference) =>
    missing !== undefined && !words && omitted.includes(one?.forms.words ?? '');
  for (const difference of differences)
    if (!isListed(difference)) reportDifference(release, difference, fail);
}

/**
 * Returns a function that splits a paragraph if the page has its parts apart: a heading or omitted lines from the
 * lines right below, omitted lines from those above, and lists where the numbers of a list skip.
 */
function splitterFor(page: readonly ReleaseText[], omitted: readonly string[]) {
  const isOmitted = ({ forms }: ReceivedBlock) => omitted.includes(forms.words);
  const isShown = ({ forms }: ReceivedBlock) => page.some((one) => forms[one.form] === one.text);
  const isWhole = (one: ReceivedBlock) => isOmitted(one) || isShown(one);
  return function split(block: ReceivedBlock): ReceivedBlock[] {
    if (isWhole(block)) return [block];
    const { length } = block.forms.words.split('\n');
    for (let at = 1; at < length; at++) {
      const [first, rest] = splitBlock(block, at);
      // Without this, the time would double with each line.
      if (!first || !rest || !isWhole(first)) continue;
      const below = split(rest);
      const { words, list } = first.forms;
      const isHeading = page.some(({ id, text }) => text === words && !passageNumber(id));
      const isList = page.some(({ form, text }) => form === 'list' && text === list);
      const mayEnd = isHeading || isOmitted(first);
      if (isList || (mayEnd && below.every(isWhole)) || below.every(isOmitted))
        return [first, ...below];
    }
    return [block];
  };
}

type Difference = [ReleaseText | undefined, ReceivedBlock | undefined];

/** Pairs the words of the page with the paragraphs of the source where they differ, without omitted ones. `found` is how many of these the source has, in order. */
function findDifferences(page: ReleaseText[], received: ReceivedBlock[], omitted: string[]) {
  const source = received.flatMap(splitterFor(page, omitted));
  const differences: Difference[] = [];
  let found = 0;
  for (const { texts, paragraphs } of listGaps(page, source)) {
    const kept = paragraphs.filter(({ forms }) => {
      if (forms.words !== omitted[found]) return true;
      found++;
      return false;
    });
    for (let i = 0; i < Math.max(texts.length, kept.length); i++)
      differences.push([texts[i], kept[i]]);
  }
  return { differences, found };
}

/** Lists what is between equal words of the page and the source: the texts and paragraphs that have no equal. */
function listGaps(page: ReleaseText[], source: ReceivedBlock[]) {
  let gap: { texts: ReleaseText[]; paragraphs: ReceivedBlock[] } = { texts: [], paragraphs: [] };
  const gaps = [gap];
  for (const { added, removed, value } of diffArrays<ReceivedBlock | ReleaseText>(source, page, {
    comparator: (a, b) => 'forms' in a && 'form' in b && a.forms[b.form] === b.text,
  })) {
    if (added) gap.texts.push(...value.filter((one) => 'form' in one));
    else if (removed) gap.paragraphs.push(...value.filter((one) => 'forms' in one));
    else gaps.push((gap = { texts: [], paragraphs: [] }));
  }
  return gaps;
}

function reportDifference(release: Release, [words, paragraph]: Difference, fail: Fail): void {
  const at = `${release.source}:${paragraph?.line}`;
  const text = revealInvisible(words?.text ?? paragraph?.forms.words ?? '');
  if (!words) {
    const advice = 'Put it into the MDX, or add it to omitted.';
    const reason = `The text of ${at} is missing from the page.`;
    return fail(reason, undefined, { advice, note: `the source: ${text}` });
  }
  const name = words.id || 'text outside the passages';
  const place = placeOfBlock(release, words.id) ?? release.frontMatter.locate(words.id);
  if (!paragraph) {
    const advice =
      'Delete it, or make it the editor’s: a heading in \\[…], a note, or a part of <Edition>. If the source has it below or above other words, put an empty line between them there.';
    const note = `the page:   ${text}`;
    return fail(`${name} is not in ${release.source}.`, place, { advice, note });
  }
  const received = paragraph.forms[words.form] ?? paragraph.forms.words;
  if (received === words.text) {
    const advice = 'Write it as a paragraph, with \\ before what Markdown reads as syntax: 1\\.';
    const reason = `${name} is a ${words.form} on the page, but not in ${at}.`;
    return fail(reason, place, { advice });
  }
  const { before, after } = formatDifference(received, words.text);
  const advice = 'Make the MDX say what the source says.';
  const note = `the source: ${before}\nthe page:   ${after}`;
  fail(`${name} differs from ${at}.`, place, { advice, note });
}
