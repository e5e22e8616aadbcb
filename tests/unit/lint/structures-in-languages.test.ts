import { expect, test } from 'vitest';
import { importRelease } from '../../../src/import/import-release.ts';
import { readMdx } from '../../releases/edited-structures.ts';

/** Releases with lists, tables, line breaks and quotations. */
const SOURCES = {
  pl: `Zakład „Wisła” otwiera drugą halę

TORUŃ, 3 maja 2024 r. – W piątek zakład otworzył drugą halę. „Jesteśmy gotowi” – powiedziała dyrektor Zofia Łąka.

Co dalej

W planie są trzy kroki:

1. Montaż pras
2. Próby
3. Rozruch

Hala pomieści:

- prasy
  - dużą
  - małą
- suwnicę (20 t)

Rok\tKoszt (mln zł)
2023\t1 200,5
2024\t1 350

> Zaczynamy w terminie.

> Nikt nie straci pracy.

Zakład „Wisła”
ul. Mostowa 1
87-100 Toruń

Kontakt: prasa@example.org, www.example.org
`,
  ar: `ميناء الخليج يفتح الرصيف الثاني

الدوحة، 3 مايو 2024 – افتتح الميناء الرصيف الثاني يوم الجمعة. وقال المدير: «نحن جاهزون».

الخطوات:

1. حفر القاع
2. بناء الرصيف
3. التشغيل

يشمل الرصيف:

- رافعة كبيرة
- رافعة صغيرة
- طريقا (20 مترا)

السنة\tالتكلفة
2023\t١٠ ملايين
2024\t١٢ مليونا

> سنبدأ في الموعد.

ميناء الخليج
شارع الميناء 1
الدوحة

للتواصل: press@example.org
`,
  ja: `みなと市、第二埠頭を開設

みなと市は2024年5月3日、第二埠頭を開設した。市長は「準備は整った」と述べた。

今後の予定

手順は次のとおり。

1. 浚渫
2. 建設
3. 運用開始

埠頭の設備：

・大型クレーン
・小型クレーン
・道路（20メートル）

年\t費用
2023年\t10億円
2024年\t12億円

> 予定どおり始める。

みなと市役所
港町1-1
電話 03-0000-0000

問い合わせ：press@example.org
`,
};

/** Says that the build accepts an edit, because the page still reads as the source. */
const ALLOWED = '';

type Row = [lang: keyof typeof SOURCES, name: string, was: string, is: string, refused: string];

// prettier-ignore
const rows: Row[] = [
  ['pl', 'a decomposed letter in a heading', '## Co dalej', '## Co dale\u0328j', 'dale⟦\u0328⟧⟨U+0328⟩j'],
  ['pl', 'a letter with a stroke of its own', 'Łąka', 'L\u0335ąka', '⟦L\u0335⟧'],
  ['pl', 'quotation marks exchanged', '„Jesteśmy gotowi”', '”Jesteśmy gotowi„', '⟦”Jesteśmy gotowi„⟧'],
  ['pl', 'two commas for a quotation mark', '„Jesteśmy', '\u201A\u201AJesteśmy', '⟦\u201A\u201A⟧'],
  ['pl', 'a no-break space in a number', '1 200,5', '1\u00A0200,5', '1⟦⟨U+00A0⟩⟧200,5'],
  ['pl', 'no space in a number', '1 200,5', '1200,5', '1⟦ ⟧200,5'],
  ['pl', 'a point for a decimal comma', '1 200,5', '1 200.5', '200⟦.⟧5'],
  ['pl', 'an Arabic decimal comma', '1 200,5', '1 200\u066B5', '⟨U+066B⟩5'],
  ['pl', 'two cells in one', '| 2023 | 1 200,5 |', '| 2023 \\| 1 200,5 | |', '⟦ | 1 200,5⇥⟧'],
  ['pl', 'a header as a row', '| Rok | Koszt (mln zł) |\n| - | - |\n', '| | |\n| - | - |\n| Rok | Koszt (mln zł) |\n', ALLOWED],
  ['pl', 'a table in two', '| 2024 | 1 350 |', '\n| | |\n| - | - |\n| 2024 | 1 350 |', '200,5⟦⏎2024⇥1 350⟧'],
  ['pl', 'a row below the table', '| 2024 | 1 350 |', '\n2024 1 350', 'p7 is not in'],
  ['pl', 'a note in a table', '| 2024 | 1 350 |', '\n[^a]: x\n\n| 2024 | 1 350 |', 'The note [^a] is never used'],
  ['pl', 'inner items one space in', '  - dużą\n  - małą\n', ' - dużą\n - małą\n', '⟦• dużą⏎⟧'],
  ['pl', 'an inner item in the outer', '- prasy\n  - dużą', '- prasy dużą\n  -', '⟦⏎  •⟧ dużą'],
  ['pl', 'room between items', '- suwnicę (20 t)', '\n- suwnicę (20 t)', ALLOWED],
  ['pl', 'another bullet', '- suwnicę (20 t)', '+ suwnicę (20 t)', 'p6 is not in'],
  ['pl', 'numbers for inner bullets', '  - dużą\n  - małą\n', '  1. dużą\n  2. małą\n', '⟦1. dużą⏎  2.⟧'],
  ['pl', 'a list that begins anew', '3. Rozruch', '\n3) Rozruch', 'p4 is not in'],
  ['pl', 'a comment in a list', '2. Próby', '{/**/}\n2. Próby', 'differs from'],
  ['pl', 'two quotations in one', 'terminie.\n\n> Nikt', 'terminie.\n> Nikt', '⟦ Nikt nie straci pracy.⟧'],
  ['pl', 'two quotations exchanged', '> Zaczynamy w terminie.\n\n> Nikt nie straci pracy.', '> Nikt nie straci pracy.\n\n> Zaczynamy w terminie.', 'p8 is not in'],
  ['pl', 'an address in a quotation', '> Nikt nie straci pracy.\n\n', '> Nikt nie straci pracy.\n', 'pracy.⟦ Zakład'],
  ['pl', 'a point behind a number of a line', '87-100 Toruń', '87. Toruń', '87⟦.⟧ Toruń'],
  ['pl', 'two lines exchanged', 'ul. Mostowa 1\\\n87-100 Toruń', '87-100 Toruń\\\nul. Mostowa 1', '⟦87-100 Toruń⏎ul. Mostowa 1⟧'],
  ['pl', 'an entity for a line break', 'Mostowa 1\\\n', 'Mostowa 1&#10;', 'Mostowa 1⟦ ⟧87'],
  ['pl', 'a no-break hyphen', '87-100', '87\u2011100', '⟨U+2011⟩'],
  ['pl', 'a small letter in the headline', 'Zakład „Wisła” otwiera drugą halę"', 'Zakład „wisła” otwiera drugą halę"', '„⟦w⟧isła”'],
  ['pl', 'another language', 'lang: "pl"', 'lang: "cs"', ALLOWED],
  ['pl', 'a heading one level down', '## Co dalej', '### Co dalej', 'This heading skips a level'],
  ['pl', 'a heading as the editor’s', '## Co dalej', '## \\[Co dalej]', 'index.source.txt:5 is missing'],
  ['pl', 'a heading in bold', '## Co dalej', '**Co dalej**', 'Markup'],
  ['pl', 'a heading of two lines by an underline', 'są trzy kroki:', 'są trzy\nkroki:\n---', ALLOWED],
  ['pl', 'an address as a link', 'prasa\\@example.org', 'prasa@example.org', ALLOWED],
  ['ar', 'Western digits', '١٠ ملايين', '10 ملايين', '⟦10⟧'],
  ['ar', 'Persian digits', '١٠ ملايين', '۱۰ ملايين', '⟦۱۰⟧'],
  ['ar', 'an Arabic digit for a list', '1. حفر', '١. حفر', '⟦١. حفر'],
  ['ar', 'a Persian letter', 'ميناء الخليج\\', 'م\u06CCناء الخليج\\', '⟨U+06CC⟩'],
  ['ar', 'another form of a letter', 'الخليج\\', '\uFE8Dلخليج\\', '⟨U+FE8D⟩'],
  ['ar', 'a stretched word', 'التكلفة', 'التكلف\u0640ة', '⟦\u0640⟧'],
  ['ar', 'a vowel', 'يشمل الرصيف:', 'يشمل الر\u064Eصيف:', '⟦\u064E⟧'],
  ['ar', 'a Latin comma', 'الدوحة، 3', 'الدوحة, 3', '⟦,⟧'],
  ['ar', 'quotation marks mirrored', '«نحن جاهزون»', '»نحن جاهزون«', '⟦»نحن جاهزون«⟧'],
  ['ar', 'brackets mirrored', '(20 مترا)', ')20 مترا(', '⟦)20 مترا(⟧'],
  ['ar', 'a mark before a number', '3 مايو', '\u061C3 مايو', 'Suspicious character: U+061C'],
  ['ar', 'isolated digits', '| 2023 |', '| \u20682023\u2069 |', 'Suspicious character: U+2068'],
  ['ar', 'two columns exchanged', '| السنة | التكلفة |\n| - | - |\n| 2023 | ١٠ ملايين |\n| 2024 | ١٢ مليونا |', '| التكلفة | السنة |\n| - | - |\n| ١٠ ملايين | 2023 |\n| ١٢ مليونا | 2024 |', 'p6 differs'],
  ['ar', 'two items in one', '- رافعة كبيرة\n- رافعة صغيرة', '- رافعة كبيرة، رافعة صغيرة', '⟦،⟧'],
  ['ar', 'a bullet in its item', '- رافعة كبيرة\n', '\\- رافعة كبيرة\n', 'p6 is not in'],
  ['ar', 'bullets as received', '- رافعة كبيرة\n- رافعة صغيرة\n- طريقا', '\\- رافعة كبيرة\\\n\\- رافعة صغيرة\\\n\\- طريقا', ALLOWED],
  ['ar', 'a quotation as a passage', '> سنبدأ', 'سنبدأ', '⟦> ⟧'],
  ['ar', 'no language', 'lang: "ar"\n', '', 'are written in opposite directions'],
  ['ar', 'a script of another direction', 'lang: "ar"', 'lang: "ar-Latn"', 'are written in opposite directions'],
  ['ar', 'a language of the same direction', 'lang: "ar"', 'lang: "fa"', ALLOWED],
  ['ja', 'half-width letters', '大型クレーン', '大型ｸﾚｰﾝ', '⟦ｸﾚｰﾝ⟧'],
  ['ja', 'a voiced mark of its own', '大型クレーン', '大型ク\u3099レーン', '⟨U+3099⟩'],
  ['ja', 'a dash for a long vowel', '大型クレーン', '大型クレ—ン', '⟨U+2014⟩'],
  ['ja', 'a letter for a number', '、第二埠頭を開設した', '、第ニ埠頭を開設した', '⟨U+30CB⟩'],
  ['ja', 'a radical', '2. 建設', '2. \u2FA7建設', '⟦\u2FA7⟧'],
  ['ja', 'a character for compatibility', 'みなと市役所', 'みなと\uFA00市役所', '⟦\uFA00⟧'],
  ['ja', 'digits of full width', '2024年5月', '２０２４年5月', '⟦２０２４⟧'],
  ['ja', 'a number in words', '10億円', '十億円', '⟦十⟧'],
  ['ja', 'a line end in a passage', 'みなと市は2024年', 'みなと市は\n2024年', 'みなと市は⟦ ⟧2024年'],
  ['ja', 'a space in a heading', '今後の予定', '今後の 予定', '今後の⟦ ⟧予定'],
  ['ja', 'a half-width full stop', '始める。', '始める｡', '⟨U+FF61⟩'],
  ['ja', 'other brackets', '「準備は整った」', '『準備は整った』', '⟦『準備は整った』⟧'],
  ['ja', 'a colon of half width', '設備：', '設備:', '⟦:⟧'],
  ['ja', 'a bullet in its item', '- 大型', '・大型', 'p6 is not in'],
  ['ja', 'bullets as received', '- 大型クレーン\n- 小型クレーン\n- 道路', '・大型クレーン\\\n・小型クレーン\\\n・道路', ALLOWED],
  ['ja', 'a number of full width for a list', '1. 浚渫', '１. 浚渫', '⟦１. 浚渫'],
  ['ja', 'a heading in brackets of its own', '## 今後の予定', '## 【今後の予定】', '⟦【今後の予定】⟧'],
  ['ja', 'a heading in brackets of full width', '## 今後の予定', '## ［今後の予定］', '⟦［今後の予定］⟧'],
  ['ja', 'bold beside a bracket', '準備は', '**準備は**', 'Markup'],
  ['ja', 'a reading above the words', '浚渫', '<ruby>浚渫<rt>しゅんせつ</rt></ruby>', '<ruby> is not allowed'],
  ['ja', 'a line end for a space', '電話 03', '電話\n03', ALLOWED],
  ['ja', 'a wave for a hyphen', '港町1-1', '港町1〜1', '⟨U+301C⟩'],
  ['ja', 'a row as a list', '| 2024年 | 12億円 |', '\n- 2024年 12億円', 'p7 is not in'],
  ['ja', 'a note mark in a heading', '今後の予定', '今後[^a]の予定\n\n[^a]: x', ALLOWED],
];

test.each(rows)('in a release in “%s”, %s', (lang, _, was, is, refused) => {
  const source = SOURCES[lang];
  const { mdx } = importRelease(source, lang);
  expect(mdx.split(was)).toHaveLength(2);
  const { problems } = readMdx(
    mdx.replace(was, () => is),
    source,
  );
  if (refused === ALLOWED) expect(problems).toBe('');
  else expect(problems).toMatch(/^index\.mdx:\d+:\d+ .*\. [A-Z][^]*$/);
  expect(problems).toContain(refused);
});
