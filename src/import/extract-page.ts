import { Readability } from '@mozilla/readability';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import { releaseSchema } from '../release/schema.ts';
import { collapseWhitespace } from '../text/normalize.ts';
import { findDate } from './find-date.ts';
import { isDate } from './find-dateline.ts';
import { SENTENCE_END } from './find-headings.ts';
import { findPageHeadline, lettersOf, textOf } from './find-page-headline.ts';
import { isLabel, RELEASE_NUMBER } from './labels.ts';
import { furnitureKind } from './page-furniture.ts';
import { blocksOfHtml, prepareDocument, type PageBlock } from './read-markup.ts';

/** The text of a saved page, and what its markup says about it. */
export type SavedPage = ReturnType<typeof extractPage>;

/** Extracts the text of a saved page, with the marks of its blocks by line, what was skipped, its language and date. */
export function extractPage(html: string) {
  // Only a standard HTML parser adds the tags that a page may omit, such as <body>.
  const { document } = parseHTML(toHtml(fromHtml(html)));
  prepareDocument(document);
  const struck = [...document.querySelectorAll('del, s, strike')].map((one) => {
    one.remove();
    return { line: 1, text: `struck out: ${textOf(one)}` };
  });
  // Readability takes the document apart, so what is around the text is read before.
  const heading = findPageHeadline(document);
  const headingText = heading ? textOf(heading) : '';
  const dates = findDates(document, heading);
  const area = heading?.closest('main') ?? document.body;
  const sections = listSections(document);
  // Captions, bylines and links to further reading are no summary.
  const others = 'aside, figure, [class*="byline" i], [class*="author" i]';
  const asides = [...document.querySelectorAll(others)].map(textOf).join('\n');
  // Readability would remove the headline (its place matters: it may be below a label), or “About the Port”.
  heading?.replaceWith(Object.assign(document.createElement('p'), { textContent: headingText }));
  // All of a document of a word processor is its text. Readability would drop its footnotes.
  const whole = document.querySelector(WORD_PROCESSOR) && document.body.innerHTML;
  const main = area.innerHTML.replace(
    /<(?:amp-)?img\b[^>]*?\salt="([^"]+)"[^>]*>/g,
    '\uE000image: $1\uE000',
  );
  const keepHeadings = { _headerDuplicatesTitle: () => false }; // a private method; a test holds it
  const page = Object.assign(new Readability(document), keepHeadings).parse();
  const content = blocksOfHtml(whole ?? page?.content ?? '');
  // Readability leaves out sections of the text that are short compared with others.
  for (const [before = [], section = []] of sections) {
    const at = content.findLastIndex(([text]) => text === before.at(-1)?.[0]);
    const isTaken = ([text]: PageBlock) => isAmong(text, content);
    if (at >= 0 && before.every(isTaken) && !section.some(isTaken))
      content.splice(at + 1, 0, ...section);
  }
  // The title of a page may be that of its site or file, and the text may begin with its own headline.
  const [first, mark] = content[0] ?? [''];
  const title = !mark && SENTENCE_END.test(first) ? page?.title : undefined;
  const headline = headingText || collapseWhitespace(title ?? '');
  // A label or a date may be above the headline.
  const at = content.slice(0, 4).findIndex(([text]) => text === headline);
  const blocks: PageBlock[] = content.filter(([text]) => text !== headline);
  const all = blocksOfHtml(main);
  const between = findLead(all, headline, blocks).filter(([text]) => !asides.includes(text));
  const outside = [...new Set(between.map(([text]) => text))].map((text): PageBlock => [text]);
  if (headline) blocks.splice(Math.max(at, 0), 0, [headline, 'headline'], ...outside);
  const text = `${blocks.map(([text]) => text).join('\n\n')}\n`;
  return {
    text,
    marks: marksByLine(blocks),
    skipped: [...struck, ...findSkipped(all, text)],
    // Some systems write “en_US” instead of “en-US”.
    lang: releaseSchema.shape.lang.safeParse(page?.lang?.replaceAll('_', '-') ?? '').data,
    date: /^\d{4}-\d\d-\d\d/m.exec([page?.publishedTime, ...dates].join('\n'))?.[0],
  };
}

/** Finds what is between a headline and the main text, as in the header of an article: the number of the release, a summary right below the headline, and long sentences. */
function findLead(all: readonly PageBlock[], headline: string, main: readonly PageBlock[]) {
  const from = all.findIndex(([text]) => text === headline) + 1;
  const to = all.findIndex(([text], at) => at >= from && isAmong(text, main));
  const isSummary = (text: string) =>
    /^(?=.*\s.*\s)[^•\t\uE000]+$/s.test(text) &&
    ![isLabel, furnitureKind, findDate].some((is) => is(text));
  const isText = ([text]: PageBlock, at: number) =>
    RELEASE_NUMBER.test(text) ||
    (at < 2 && isSummary(text)) ||
    (/^[^•\t\uE000]{60,}$/.test(text) && SENTENCE_END.test(text));
  return all.slice(from, Math.max(to, from)).filter(isText);
}

/** Lists the blocks of sections that a page builder makes of a text, and of the section before: elements next to one of the same class. */
function listSections(document: Document) {
  const isSection = (one: Element) =>
    one.className === one.previousElementSibling?.className &&
    [...one.querySelectorAll('a')].map(textOf).join('').length * 2 < textOf(one).length;
  return [...document.querySelectorAll(SECTIONS)]
    .filter(isSection)
    .map((one) =>
      [one.previousElementSibling, one].map((some) => blocksOfHtml(some?.innerHTML ?? '')),
    );
}

const isAmong = (words: string, blocks: readonly PageBlock[]) =>
  blocks.some(([text]) => text === words);

/** Lists the dates that a page has in its markup, and next to its headline. */
function findDates(document: Document, heading: Element | undefined) {
  const inMarkup = [...document.querySelectorAll(DATES)].map(
    (node) => node.getAttribute('content') ?? node.getAttribute('datetime'),
  );
  const near =
    heading?.parentElement?.querySelectorAll(':scope > *, :scope > :is(ul, dl) > *') ?? [];
  return [...inMarkup, findDate([...near].map(textOf).find(isDate) ?? '')?.iso];
}

/** Maps the first line of each marked block to its mark. Headings are on two levels. A bold label or a row of signs (“***”) is no heading. */
function marksByLine(blocks: readonly PageBlock[]) {
  const top = Math.min(...blocks.map(([, mark]) => (typeof mark === 'number' ? mark : 6)));
  const marks = new Map<number, 'headline' | 'quotation' | 2 | 3>();
  let line = 1;
  for (const [text, mark] of blocks) {
    if (mark && lettersOf(text) && (mark !== 6 || !isLabel(text)))
      marks.set(line, typeof mark === 'number' ? (mark === top ? 2 : 3) : mark);
    line += text.split('\n').length + 1;
  }
  return marks;
}

/** Lists the blocks of a page, or their lines and images, that were not taken, each with the line above it. */
function findSkipped(blocks: readonly PageBlock[], text: string) {
  const pure = (words: string) => words.replace(/[\s•]/g, '');
  const lines = text.split('\n').map(pure);
  let line = 1;
  return blocks.flatMap(([words]) => {
    const skipped = (words.match(/[^\n\uE000]*[^\s•\uE000][^\n\uE000]*/g) ?? []).filter((one) => {
      const letters = pure(one);
      const below = lines.slice(line).findIndex((other) => other.includes(letters));
      line += below + 1;
      return below < 0 && !lines.some((other) => other.includes(letters));
    });
    return skipped.length > 0 ? { line, text: collapseWhitespace(skipped.join(' ')) } : [];
  });
}

/** Where a page may say when it was published, apart from the places that Readability reads. */
const DATES =
  'meta:is([name$="issued" i], [name$="date.created" i], [name$="published-at"], [name="date" i], [name$=".date" i], [name^="pub" i][name$="date" i]), [itemprop="datePublished"], h1 ~ time, h1 ~ :not(p, li) > time, h1 + p > time, h1 ~ * :not(p, li) > time, article > header + :not(p) > time, article > header + * :not(p, li) > time';

const SECTIONS =
  ':is(main, article, [role="main"]) :is(div, section)[class] + [class]:not(:has(input, button, article, :is(h2, h3, h4, h5, h6) a, a :is(h2, h3, h4, h5, h6)))';

const WORD_PROCESSOR = 'meta[name="generator" i]:is([content*=" Word "], [content*="Office "])';
