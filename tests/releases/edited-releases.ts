import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/** Where the head of each page leads. */
const ABOUT = '<Edition>\n\n## \\[About this text]\n\n<About />\n\n</Edition>';

/** Writes a release of some body, and the source that says the same. */
export function writeRelease(content: string, name: string, body: Body): void {
  const edited = name === 'headline' && body !== BODY;
  const headline = edited ? 'Harbour opens another quay' : 'Harbour opens second quay';
  const matter = `headline: ${headline}
issuer: The port
place: Ålesund
date: "2024-05-03"
state: As received.
received: A copy from the port’s own page.
edition:
  date: "2024-06-01"
  changes: The first edition.`;
  const file = join(content, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.mdx`, `---\n${matter}\n---\n\n${body.join('\n\n')}\n\n${ABOUT}\n`);
  const source = [headline, ...body.filter((piece) => !piece.startsWith('[^'))]
    .map((piece) => piece.replace(/^## |\[\^\w+\]/g, ''))
    .join('\n\n');
  writeFileSync(`${file}.source.txt`, source);
}

/** Writes every edited release into a folder, as it was before the edits or after them. */
export function writeEditedReleases(content: string, edited: boolean): void {
  for (const [name, body] of Object.entries(EDITS)) {
    writeRelease(content, name, !edited ? BODY : name === 'headline' ? [...body] : body);
  }
}
