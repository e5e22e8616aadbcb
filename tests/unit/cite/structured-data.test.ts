import { expect, test } from 'vitest';
import { structuredData } from '../../../src/cite/structured-data.ts';
import { releaseSchema } from '../../../src/release/schema.ts';
import { parseSite } from '../../../src/release/site.ts';

const data = releaseSchema.parse({
  headline: 'Tide gauge </script><b>at work</b>',
  issuer: 'Harbour Office',
  wire: 'Northern Wire',
  release: '4711',
  place: 'Vardø',
  date: '2024-03-01',
  state: 'As received.',
  received: 'By post.',
  receivedCopy: { url: 'https://copies.example/tide', seen: '2024-04-02' },
  edition: { date: '2024-04-01', changes: 'The first edition.' },
});
const { data: site } = parseSite('name: The Reading Edition\neditor: Kari Berg\n');

test('the publisher is the site, the author the issuer, and the copy is what it is based on', () => {
  const [address, picture] = ['https://example.org/', 'https://example.org/index.png'];
  expect(JSON.parse(structuredData(data, site, address, picture))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: data.headline,
    inLanguage: 'en',
    dateline: 'Vardø',
    datePublished: '2024-03-01',
    dateModified: '2024-04-01',
    author: { '@type': 'Organization', name: 'Harbour Office' },
    publisher: { '@type': 'Organization', name: 'The Reading Edition' },
    editor: { '@type': 'Person', name: 'Kari Berg' },
    identifier: '4711',
    url: address,
    image: picture,
    isBasedOn: {
      '@type': 'CreativeWork',
      name: data.headline,
      provider: { '@type': 'Organization', name: 'Northern Wire' },
      url: 'https://copies.example/tide',
    },
  });
});

test('no text of a release ends the script element', () => {
  const json = structuredData(data, site);
  expect(json).not.toContain('<');
  expect(JSON.parse(json).headline).toBe(data.headline);
  expect(JSON.parse(json)).not.toHaveProperty('image');
});

test('facts that are not known are not named', () => {
  const bare = releaseSchema.parse({ headline: 'Quay opens' });
  const { data: named } = parseSite('name: The Reading Edition');
  expect(JSON.parse(structuredData(bare, named))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Quay opens',
    inLanguage: 'en',
    publisher: { '@type': 'Organization', name: 'The Reading Edition' },
    isBasedOn: { '@type': 'CreativeWork', name: 'Quay opens' },
  });
});

test('a retracted release is described as such', () => {
  const retracted = { date: '2024-05-01', why: 'It was a draft.' };
  expect(JSON.parse(structuredData({ ...data, retracted }, site))).toMatchObject({
    creativeWorkStatus: 'Retracted',
  });
});
