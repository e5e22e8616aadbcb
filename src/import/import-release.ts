import { hasParagraphPerLine, readSourceBlocks, wrapWidth } from '../release/source-blocks.ts';
import type { PageFacts, PageMarks } from './extract-page.ts';
import { FACTS, type Facts, type Guess, countAbove, findFacts } from './find-facts.ts';
import { findHeadings, partHeading } from './find-headings.ts';
import { guessLanguage } from './guess-language.ts';
import { readBlock, type ReceivedBlock } from '../release/block-words.ts';
import { furnitureKind } from './page-furniture.ts';
import { type BodyBlock, writeMdx } from './write-mdx.ts';

/**
 * Makes a release of a raw text, and of what its page says about it. Lists every guess with its line
 * (`line 4: place: Bergen`), and the facts that weren't found. It throws where there are no words.
 */
export function importRelease(source: string, lang?: string, page?: PageFacts) {
  const marks = page?.marks;
  const width = wrapWidth(source);
  const all = readSourceBlocks(source).map((block) => {
    const kind = marks?.get(block.line) === 'quotation' ? 'quotation' : block.kind;
    return readBlock({ ...block, kind }, width);
  });
  const omitted = all.flatMap((block) => {
    const [why, ...more] = block.lines.map(furnitureKind);
    return why && more.every(Boolean) ? [{ ...block, why }] : [];
  });
  const kept = all.filter(({ line }) => omitted.every((one) => one.line !== line));
  const marked = kept.findIndex(({ line }) => marks?.get(line) === 'headline');
  const first = marked < 0 ? countAbove(kept) : marked;
  const parted = kept
    .slice(first)
    .flatMap((block, at) => (marks ? block : partHeading(block, !at)));
  const [headline, ...body] = parted;
  if (!headline) throw new Error('There are no words in it that could be a release.');
  const above = kept.slice(0, first);
  const subtitle = kept[first]?.text === headline.text ? undefined : body[0];
  const { facts, dateline, guesses } = findFacts(all, above, body);
  if (!facts.date && page?.date) {
    facts.date = page.date;
    guesses.push({
      line: headline.line,
      what: `date: ${page.date} (the day when the page was published)`,
    });
  }
  const guessed = guessLanguage(kept.map(({ text }) => text).join('\n'));
  // A page knows its region, “en-GB”, but may be made by a system that is set to another language.
  const language =
    lang ?? (!guessed || page?.lang?.startsWith(guessed) ? page?.lang : guessed) ?? guessed;
  const blocks = withHeadings(body, dateline ?? subtitle, marks);
  guesses.push(
    ...(hasParagraphPerLine(source) ? [{ line: 1, what: 'each line is a paragraph' }] : []),
    ...above.map(({ line, text }) => ({ line, what: `above the headline: ${text}` })),
    { line: headline.line, what: `headline: ${headline.text}` },
    ...(language && !lang ? [{ line: headline.line, what: `lang: ${language}` }] : []),
    ...blocks.flatMap(describe),
    ...omitted.map(({ line, text, why }) => ({ line, what: `left out: ${text} (${why})` })),
  );
  const found: Facts = { ...facts, ...(language && { lang: language }) };
  const frontMatter = {
    headline: headline.lines.join('\n'),
    ...(above.length > 0 && { above: above.map(({ lines }) => lines.join('\n')) }),
    ...Object.fromEntries(FACTS.flatMap((key) => (found[key] ? [[key, found[key]]] : []))),
    ...(omitted.length > 0 && {
      omitted: omitted.map(({ lines, why }) => ({ text: lines.join('\n'), why })),
    }),
  };
  return {
    headline: headline.text,
    mdx: writeMdx(frontMatter, blocks),
    guesses: guesses
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, what }) => `line ${line}: ${what}`),
    missing: FACTS.filter((key) => !found[key]),
  };
}

/** Marks the headings of a body: those of the saved page, or guessed ones. */
function withHeadings(
  body: ReceivedBlock[],
  dateline: ReceivedBlock | undefined,
  marks: PageMarks | undefined,
): BodyBlock[] {
  // What is between headline and dateline, such as a second headline, is not the heading of a section.
  const from = dateline ? body.indexOf(dateline) + 1 : 0;
  const depths = findHeadings(body.slice(from));
  let hasHeading = false;
  return body.map((block, index) => {
    const mark =
      index < from ? undefined : marks ? marks.get(block.line) : depths.get(index - from);
    // A heading in square brackets would be the editor's.
    const isHeading = block.kind === 'paragraph' && !/^\[.*\]$/.test(block.text);
    if (!isHeading || (mark !== 2 && mark !== 3)) return block;
    const depth = hasHeading ? mark : 2;
    hasHeading = true;
    return { ...block, depth };
  });
}

function describe({ kind, line, text, lines, depth, items }: BodyBlock): Guess[] {
  const count = kind === 'table' ? `${lines.length} rows` : lines.length;
  if (kind === 'quotation') return [{ line, what: 'quotation' }];
  if (depth)
    return [{ line, what: `heading${depth === 3 ? ' of the second level' : ''}: ${text}` }];
  if (kind !== 'paragraph')
    return [
      { line, what: `${items?.[0]?.number === undefined ? '' : 'numbered '}${kind} of ${count}` },
    ];
  return lines.length > 1 ? [{ line, what: `${count} lines with line breaks` }] : [];
}
