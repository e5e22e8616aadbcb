import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateAtomFeed } from 'feedsmith';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { newestFirst, type ReleaseData } from '../release/schema.ts';
import { fill } from '../words/words.ts';
import { wordsForSite } from '../words/words-for.ts';
import { absolute, type Copy, type Place } from './write-copies.ts';

/** Releases in the feed: its readers keep the older ones. */
const NEWEST = 50;

/** Writes an Atom feed with the texts of the newest releases, from the second release on. */
export function writeFeed(dist: string, place: Place, copies: readonly Copy[]): void {
  if (place.origin === undefined || copies.length < 2) return;
  const formatted = formatFeed(place, copies, (path) => absolute(place, path) ?? '');
  writeFileSync(join(dist, 'feed.xml'), formatted);
}

/** Formats the newest releases as an Atom feed (RFC 4287). */
function formatFeed(
  { name, lang }: Place,
  copies: readonly Copy[],
  absolute: (path: string) => string,
): string {
  const { words } = wordsForSite(lang, copies);
  const newest = copies
    .toSorted((a, b) =>
      newestFirst({ id: a.release.id, data: a.data }, { id: b.release.id, data: b.data }),
    )
    .slice(0, NEWEST);
  const entries = newest.map(({ release, data, article }) => {
    const address = absolute(release.address);
    const { headline, issuer, date, retracted } = data;
    return {
      id: address,
      title: { value: retracted ? fill(words.list.retractedTitle, { headline }) : headline },
      links: [{ href: address }],
      ...(issuer && { authors: [{ name: issuer }] }),
      ...(date && { published: atMidnight(date) }),
      updated: atMidnight(lastChange(data)),
      content: {
        type: 'html',
        value: toHtml(withoutHeadline(article)),
        xml: { lang: data.lang },
      },
    };
  });
  return generateAtomFeed({
    id: absolute('/'),
    xml: { lang: words.lang },
    title: { value: name },
    links: [{ href: absolute('/feed.xml'), rel: 'self' }, { href: absolute('/releases/') }],
    authors: [{ name }],
    updated: atMidnight(
      newest
        .map(({ data }) => lastChange(data))
        .sort()
        .at(-1) ?? '',
    ),
    entries,
  });
}

/** The title of an entry has it. */
function withoutHeadline({ children }: Root): Root {
  return {
    type: 'root',
    children: children.filter((node) => node.type !== 'element' || node.tagName !== 'h1'),
  };
}

/** The day on which an entry last changed; a release without any date must have one too. */
function lastChange({ date, edition, retracted }: ReleaseData): string {
  const days = [date, edition?.date, retracted?.date].filter((day) => day !== undefined);
  return days.sort().at(-1) ?? '1970-01-01';
}

function atMidnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
