import { hasParagraphPerLine, readSourceBlocks } from '../release/received-source.ts';
import { FACTS, type Facts, countAbove, findFacts } from './find-facts.ts';
import { findHeadings } from './find-headings.ts';
import { guessLanguage } from './guess-language.ts';
import { type Guess, importBlock, type ImportedBlock, wrapWidth } from '../release/source-block.ts';
import { furnitureKind } from './page-furniture.ts';
import { type BodyBlock, writeMdx } from './write-mdx.ts';

/** What a saved page's markup says a block is; a heading is its depth. */
export type Mark = 'headline' | 'quotation' | 1 | 2 | 3 | 4 | 5 | 6;

/** The marks of a saved page's text, by the line of each block. */
export type PageMarks = Map<number, Mark>;

/** A release made of a raw text. */
export interface ImportedRelease {
  headline: string;
  mdx: string;
  /** Every guess with its line: `line 4: place: Bergen`. */
  guesses: string[];
  /** The facts of the front matter that weren't found. */
  missing: string[];
}

/** Makes a release of a raw text, and lists what was guessed. It throws where there are no words. */
export function importRelease(source: string, lang?: string, marks?: PageMarks): ImportedRelease {
  const sourceBlocks = readSourceBlocks(source);
  const width = marks ? 0 : wrapWidth(sourceBlocks);
  const all = sourceBlocks.map((block) => {
    const kind = marks?.get(block.line) === 'quotation' ? 'quotation' : block.kind;
    return importBlock({ ...block, kind }, width);
  });
  const omitted = all.flatMap((block) => {
    const [why, ...more] = block.lines.map(furnitureKind);
    return why && more.every(Boolean) ? [{ block, text: block.text, why }] : [];
  });
  const kept = all.filter((block) => omitted.every((one) => one.block !== block));
  const marked = kept.findIndex(({ line }) => marks?.get(line) === 'headline');
  const first = marked < 0 ? countAbove(kept) : marked;
  const [headline, ...body] = kept.slice(first);
  if (!headline) throw new Error('There are no words in it that could be a release.');
  const above = kept.slice(0, first);
  const { facts, dateline, guesses } = findFacts(all, above, body);
  const language = lang ?? guessLanguage(kept.map(({ text }) => text).join('\n'));
  const blocks = withHeadings(body, dateline, marks);
  guesses.push(
    ...(hasParagraphPerLine(source) ? [{ line: 1, what: 'each line is a paragraph' }] : []),
    ...above.map(({ line, text }) => ({ line, what: `above the headline: ${text}` })),
    { line: headline.line, what: `headline: ${headline.text}` },
    ...(language && !lang ? [{ line: headline.line, what: `lang: ${language}` }] : []),
    ...blocks.flatMap(describe),
    ...omitted.map(({ block, text, why }) => ({
      line: block.line,
      what: `left out: ${text} (${why})`,
    })),
  );
  const found: Facts = { ...facts, ...(language && { lang: language }) };
  const frontMatter = {
    headline: headline.text,
    ...(above.length > 0 && { above: above.map(({ text }) => text) }),
    ...Object.fromEntries(FACTS.flatMap((key) => (found[key] ? [[key, found[key]]] : []))),
    ...(omitted.length > 0 && { omitted: omitted.map(({ text, why }) => ({ text, why })) }),
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
  body: ImportedBlock[],
  dateline: ImportedBlock | undefined,
  marks: PageMarks | undefined,
): BodyBlock[] {
  if (marks) {
    return body.map((block) => {
      const mark = marks.get(block.line);
      return { ...block, depth: mark === 2 || mark === 3 ? mark : undefined };
    });
  }
  // What is between headline and dateline, such as a second headline, heads no section.
  const from = dateline ? body.indexOf(dateline) + 1 : 0;
  const depths = findHeadings(body.slice(from));
  return body.map((block, index) => ({ ...block, depth: depths.get(index - from) }));
}

function describe({ kind, line, lines, depth, start }: BodyBlock): Guess[] {
  switch (kind) {
    case 'list':
      return [
        { line, what: `${start === undefined ? 'list' : 'numbered list'} of ${lines.length}` },
      ];
    case 'table':
      return [{ line, what: `table of ${lines.length} rows` }];
    case 'quotation':
      return [{ line, what: 'quotation' }];
    default:
      if (depth)
        return [
          { line, what: `heading${depth === 3 ? ' of the second level' : ''}: ${lines.join(' ')}` },
        ];
      return lines.length > 1 ? [{ line, what: `${lines.length} lines with line breaks` }] : [];
  }
}
