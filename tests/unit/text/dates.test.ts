import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { formatDate } from '../../../src/text/dates.ts';

test('a date is written as the language has it, in the calendar and the digits it was given in', () => {
  const dates = ['en', 'de', 'fr', 'es', 'zh', 'fa'].map((lang) => formatDate('2024-05-03', lang));
  expect(dates.slice(0, 5)).toEqual([
    '3 May 2024',
    '3. Mai 2024',
    '3 mai 2024',
    '3 de mayo de 2024',
    '2024年5月3日',
  ]);
  expect(dates[5]).toContain('2024');
  expect(formatDate('2024-05-03', 'ar')).toBe('3 مايو 2024');
  expect(formatDate('2024-05-01', 'fr-CA')).toBe('1er mai 2024');
  expect(formatDate('2024-05-11', 'fr')).toBe('11 mai 2024');
});

test('a language that ICU doesn’t know has English dates and numbers, whatever that of the machine is', () => {
  const script = `import { formatDate } from './src/text/dates.ts';
    import { wordsFor } from './src/words/words-for.ts';
    console.log(formatDate('2024-05-03', 'ht'), wordsFor('ht').words.numbers.point);`;
  const env = { ...process.env, LC_ALL: 'de_DE.UTF-8' };
  const node = ['--input-type=module', '--eval', script];
  expect(execFileSync(process.execPath, node, { env, encoding: 'utf8' })).toBe('3 May 2024 \\.\n');
});
