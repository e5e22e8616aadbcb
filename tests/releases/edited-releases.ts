import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BODY, type Body } from './harbour-body.ts';

const [first = '', , second = '', note = '', third = ''] = BODY;
const put = (was: string, ...is: string[]) =>
  BODY.flatMap((piece) => (piece === was ? is : [piece]));

/** Every way to edit a release, by name. */
export const EDITS: Record<string, Body> = {
  untouched: BODY,
  insert: put(third, 'A wholly new passage was put in here.', third),
  delete: put(third),
  'delete-with-note': BODY.filter((piece) => piece !== second && piece !== note),
  split: put(third, 'Ships of up to two hundred metres', 'can now turn in the basin.'),
  join: put(third).map((piece) => (piece === second ? `${second} ${third}` : piece)),
  swap: BODY.map((piece) => ({ [first]: third, [third]: first })[piece] ?? piece),
  rename: put('## What it cost', '## The bill'),
  'delete-heading': put('## What it cost'),
  'first-words': put(third, third.replace('Ships of', 'Vessels with')),
  'last-word': put(third, third.replace('basin', 'dock')),
  'revise-note': put(note, note.replace('ten', 'eleven')),
  headline: BODY,
};

const HEADLINE = 'Harbour opens second quay';

/** Where the head of each page leads. */
const ABOUT = '<Edition>\n\n## \\[About this text]\n\n<About />\n\n</Edition>';

/** Gives the files of a release of some body: its MDX, and the source that says the same. */
export function releaseTexts(body: Body, headline = HEADLINE): { mdx: string; source: string } {
  const matter = `headline: ${headline}
issuer: The port
place: Ålesund
date: "2024-05-03"
state: As received.
received: A copy from the port’s own page.
edition:
  date: "2024-06-01"
  changes: The first edition.`;
  const source = [headline, ...body.filter((piece) => !piece.startsWith('[^'))]
    .map((piece) => piece.replace(/^## |\[\^\w+\]/g, ''))
    .join('\n\n');
  return { mdx: `---\n${matter}\n---\n\n${body.join('\n\n')}\n\n${ABOUT}\n`, source };
}

/** Writes every edited release into a folder, as it was before the edits or after them. */
export function writeEditedReleases(content: string, edited: boolean): void {
  mkdirSync(content, { recursive: true });
  for (const [name, body] of Object.entries(EDITS)) {
    const headline = edited && name === 'headline' ? 'Harbour opens another quay' : HEADLINE;
    const { mdx, source } = releaseTexts(edited ? body : BODY, headline);
    writeFileSync(join(content, `${name}.mdx`), mdx);
    writeFileSync(join(content, `${name}.source.txt`), source);
  }
}
