import { SearchIndex } from '../../../src/search/search-index.ts';
import { judgedTexts } from './fixtures.ts';

/** Words as they may stand in a release, each between others. */
const unusual = `30 µm, 60–80 million; H₂O, CO₂ and m² at US$4.7 (Q1/Q2) ago—and then ½ of it: the ﬁrst Straße in Łódź,
cœur, Tromsø, naïve café, O’Brien’s rock ’n’ roll ‘quoted’ re‑entry, 1 000 000 and soft­hyphen, AT&T’s C++, “word”.
e.g. the U.S. or U.S.A. in the 1990s, 24/7, 10:00, α-ketose, 5G, 3D, iPhone, McDonald’s, 3.9tn, 31st, №5, İstanbul`;
const others = `中国加强基础研究,独立自主。 日本語のテキスト、技術を強化する。 ภาษาไทยไม่มีช่องว่าง الذَّكاء الاصطناعي שָׁלוֹם עולם
हिन्दी में लिखा हुआ ελληνικά русский язык é é Việt Nam 한국어 문장`;

/** The judged texts and two of words that few of them have, each with its name. */
export const indexes: [string, SearchIndex][] = [
  ...judgedTexts.map(({ name, index }): [string, SearchIndex] => [name, index]),
  ['unusual words', made('en', unusual)],
  ['other scripts', made('zh', others)],
];

function made(lang: string, text: string): SearchIndex {
  const passages = text
    .split('\n')
    .map((line, at) => ({ id: `p${at}`, kind: 'passage' as const, section: '', text: line }));
  return new SearchIndex(lang, passages);
}
