import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pagefindFiles } from '../../../src/build/pagefind-files.ts';
import { generateReleases } from '../../bench/generate-releases.ts';

test('the list of pages, which each search loads, has their lengths in steps of 256 words', async () => {
  const made = generateReleases(20);
  const pages = made.map(({ address, lang, texts }) => {
    return { address, lang, text: texts.join('\n'), version: 'a' };
  });
  const short = { address: '/short/', lang: 'en', text: 'A quay opens', version: 'a' };
  const files = await pagefindFiles([...pages, short]);
  const { content = '' } = files.find(({ path }) => path.endsWith('.pf_meta')) ?? {};
  expect(typeof content).not.toBe('string');
  const list = gunzipSync(content).toString('latin1');
  // In CBOR, a number from 256 on is 0x19 and two bytes, and a small one is itself.
  const hash = 'unknown_[\\da-f]+';
  expect(list.match(new RegExp(`${hash}${'\x19'}[\x01-\x10]\0\``, 'g'))).toHaveLength(20);
  expect(list.match(new RegExp(`${hash}[\x01-\x17]\``, 'g'))).toHaveLength(1);
});
