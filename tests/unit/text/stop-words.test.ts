import { expect, test } from 'vitest';
import { isStopWord, otherStopWords } from '../../../src/text/stop-words.ts';

test('stop words are those of the language', () => {
  const stopWordsOf = (words: string, lang = 'en') =>
    words.split(' ').filter((word) => isStopWord(word, lang, otherStopWords[lang]));
  expect(stopWordsOf('the why people war die', 'en-GB')).toEqual(['the', 'why', 'people']);
  expect(stopWordsOf('the war')).toEqual(['the']);
  const others =
    'die wann wird welche eine einer einexx quel quelle quand cuanto quai werk combien xeine cuadrado';
  expect(stopWordsOf(others, 'de').join(' ')).toBe('die wann wird welche eine einer');
  expect(stopWordsOf(others, 'fr').join(' ')).toBe('quel quelle quand combien');
  expect(stopWordsOf(others, 'es').join(' ')).toBe('cuanto');
  expect(stopWordsOf('quando quante quale quarto della dalla dello stella', 'it').join(' ')).toBe(
    'quando quante quale della dalla dello',
  );
  expect(stopWordsOf('متي كيف من هل مدرسه', 'ar').join(' ')).toBe('متي كيف من هل');
  expect(stopWordsOf('что на дом', 'ru').join(' ')).toBe('на');
  expect(stopWordsOf('etwa rund runde circa', 'de').join(' ')).toBe('etwa rund circa');
  // Without a list, as in Finnish, every word of three letters is one.
  expect(stopWordsOf('der zug am kai', 'de').join(' ')).toBe('der am');
  expect(stopWordsOf('sen kai jarvi', 'fi').join(' ')).toBe('sen kai');
  expect(stopWordsOf('environ environnement', 'fr').join(' ')).toBe('environ');
});
