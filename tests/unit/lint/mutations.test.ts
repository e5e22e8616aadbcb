import { expect, test } from 'vitest';
import { importRelease } from '../../../src/import/import-release.ts';
import {
  readMdx,
  receivedWords,
  SOURCE,
  STRUCTURES,
  wordsOfRelease,
} from '../../releases/edited-structures.ts';

/** Words of the MDX, and what replaces them. */
type Edit = [was: string, is: string];

/** Says that the build accepts an edit, because the page still reads as the source. */
const ALLOWED = 'allowed';

const ROAD = '- the road\n';
const STEPS = '1. Dredging\n2. Building\n';
const QUOTE = '> “We are on time,” the harbour master said.\n';
const IMAGE = '![A map of the quay](/favicon.png "The second quay, by the editor")\n';
const PORT = 'Port of Bergen\\\nQuay Street 1\\\nBergen\n';
const CONTACT = 'Contact: press@example.org\n';
const BUDGET = 'The budget named 3 points:[^points]\n\n';
const EDITION = STRUCTURES.slice(STRUCTURES.indexOf('<Edition>'));
/** Puts a block between two passages, into line 38. */
const put = (block: string): Edit => [`${STEPS}\n`, `${STEPS}\n${block}\n\n`];

/** An edit, and where and why it is refused. What is between ⟦ and ⟧ differs from the source. */
// prettier-ignore
const rows: [name: string, edit: Edit, refused: string][] = [
  // Pictures and looks
  ['an image in a passage', ['Steps taken', '![Not](/favicon.png) Steps taken'], "33:1 Markup can’t be in the release’s words, which are shown as received."],
  ['an image for a word', ['the road', 'the ![road](/favicon.png)'], "31:7 Markup can’t be in the release’s words, which are shown as received."],
  ['an image in a heading', ['## What it cost', '## What it ![cost](/favicon.png)'], "21:12 Markup can’t be in the release’s words, which are shown as received."],
  ['a heading of images that look like brackets', put('## ![\\[](/favicon.png)not so![\\]](/favicon.png)'), "38:4 Markup can’t be in the release’s words, which are shown as received."],
  ['a heading of an image', put('## ![\\[not so\\]](/favicon.png)'), '38:1 This heading has no words'],
  ['an image by reference', put('![Not][map]\n\n[map]: /favicon.png'), '40:1 A link is defined apart from its words. Write it in place: [words](https://…).'],
  ['an image on its own', put('![Not](/favicon.png)'), ALLOWED],
  ['a linked image on its own', put('[![Not](/favicon.png)](https://evil.example)'), "38:1 Markup can’t be in the release’s words, which are shown as received."],
  ['two images on one line', put('![Not](/favicon.png) ![so](/favicon.png)'), "38:1 Markup can’t be in the release’s words, which are shown as received."],
  ['an image from elsewhere', put('![Not](https://evil.example/a.png)'), '38:1 The image https://evil.example/a.png is not a file of this site'],
  ['a word struck through', ['the quay itself', 'the ~~quay~~ itself'], '27:1 the ⟦~~quay~~⟧ itself'],
  ['a word struck through by one ~', ['the quay itself', 'the ~quay~ itself'], '27:1 the ⟦~quay~⟧ itself'],
  ['a passage struck through', [QUOTE, '> ~~“We are on time,” the harbour master said.~~\n'], '45:1 ⟦~~⟧“We are'],
  ['a word in italics', ['the quay itself', 'the *quay* itself'], "27:7 Markup can’t be in the release’s words, which are shown as received."],
  ['a word in italics by _', ['the quay itself', 'the _quay_ itself'], "27:7 Markup can’t be in the release’s words, which are shown as received."],
  ['a word in bold', ['named 3 points', 'named **3** points'], "23:18 Markup can’t be in the release’s words, which are shown as received."],
  ['a word as code', ['Dredging', '`Dredging`'], "35:4 Markup can’t be in the release’s words, which are shown as received."],
  ['emphasis around a no-break space', ['Dredging', 'Dred**&nbsp;**ging'], '35:1 ⟦**⟨U+00A0⟩**⟧'],
  ['a block of code', put('```\nnot so\n```'), "38:1 Markup can’t be in the release’s words, which are shown as received."],
  ['words indented like code', put('    not so'), '36:1 A list item can have only one paragraph, and lists below it.'],
  ['a line across', put('***'), '38:1 p6 is not in index.source.txt'],
  ['words with underlines of ===', ['Steps taken:\n', 'Steps taken:\n===\n'], '33:1 Only the headline is a first-level heading. Begin this one with ##.'],
  ['words with underlines of ---', ['Steps taken:\n', 'Steps taken:\n---\n'], ALLOWED],
  // Links
  ['a link elsewhere with a title', ['the road', '[the road](https://evil.example "The road")'], "31:3 Markup can’t be in the release’s words, which are shown as received."],
  ['a link in a heading', ['## What it cost', '## [What it cost](https://evil.example)'], "21:4 Markup can’t be in the release’s words, which are shown as received."],
  ['a link by reference', ['the road', '[the road][evil]'], '27:1 ⟦[the road][evil]⟧'],
  ['a link by reference that is defined', [ROAD, '- [the road]\n\n[the road]: https://evil.example\n'], '33:1 A link is defined apart from its words. Write it in place: [words](https://…).'],
  ['an address in <>', ['press@example.org', '<mailto:press@example.org>'], "55:23 This isn’t valid MDX"],
  ['an address whose link leads elsewhere', ['www.example.org', '[www.example.org](https://evil.example)'], "17:125 Markup can’t be in the release’s words, which are shown as received."],
  ['an address whose link leads there', ['www.example.org', '[www.example.org](http://www.example.org)'], ALLOWED],
  ['an address whose link leads there safely', ['www.example.org', '[www.example.org](https://www.example.org)'], ALLOWED],
  ['an address with a scheme twice', ['http\\://example.org/quay_2\\*b', '[http\\://example.org/quay_2\\*b](http://http://example.org/quay_2*b)'], "17:144 Markup can’t be in the release’s words, which are shown as received."],
  ['an address with a title', ['www.example.org', '[www.example.org](http://www.example.org "not so")'], "17:125 Markup can’t be in the release’s words, which are shown as received."],
  ['an address that the text does not have', ['the road', 'the road www.evil.example'], '27:1 ⟦ www.evil.example⟧'],
  ['an address no longer escaped', ['http\\://example.org/quay_2\\*b', 'http://example.org/quay_2*b'], ALLOWED],
  ['an address as a link with a scheme', ['press@example.org', '[press@example.org](mailto:evil@evil.example)'], "55:10 Markup can’t be in the release’s words, which are shown as received."],
  // Edition, headings
  ['an <Edition> of nothing in an item', ['the road', 'the <Edition />road'], "31:7 Markup can’t be in the release’s words, which are shown as received."],
  ['an <Edition> around a cell', ['10 million', '<Edition>10 million</Edition>'], "40:10 Markup can’t be in the release’s words, which are shown as received."],
  ['an <Edition> around words of a quotation', [QUOTE, '> <Edition>“We are on time,”</Edition> the harbour master said.\n'], "45:3 Markup can’t be in the release’s words, which are shown as received."],
  ['an <Edition> around an item', ['the road', '<Edition>the road</Edition>'], "31:3 Markup can’t be in the release’s words, which are shown as received."],
  ['an <Edition> between passages', put('<Edition>\n\nnot so\n\n</Edition>'), "38:1 <Edition> is the editor’s. Put it after the last passage."],
  ['an <Edition> before the text', ['BERGEN, Norway', '<Edition>\n\nnot so\n\n</Edition>\n\nBERGEN, Norway'], "17:1 <Edition> is the editor’s. Put it after the last passage."],
  ['an <Edition> around a passage', [QUOTE, `<Edition>\n\n${QUOTE}\n</Edition>\n`], "45:1 <Edition> is the editor’s. Put it after the last passage."],
  ['an <Edition> in a line', ['the road', 'the <Edition>long</Edition> road'], "31:7 Markup can’t be in the release’s words, which are shown as received."],
  ['an <Edition> in a quotation', put('> <Edition>not so</Edition>'), "38:3 Markup can’t be in the release’s words, which are shown as received."],
  ['an <Edition> in a list', [ROAD, '- the road\n- <Edition>not so</Edition>\n'], "32:3 Markup can’t be in the release’s words, which are shown as received."],
  ['an <Edition> in another', ['<About />', '<Edition>\n\n## \\[So]\n\n</Edition>\n\n<About />'], "61:1 <Edition> is inside a note or another <Edition>. Delete its tags."],
  ['an <Edition> in a note', ['Four are listed.', 'Four <Edition>are</Edition> listed.'], "25:17 <Edition> is inside a note or another <Edition>. Delete its tags."],
  ['an unbracketed heading in <Edition>', ['<About />', '## Not so\n\nNot so.\n\n<About />'], "61:1 A heading in <Edition> is the editor’s"],
  ['an unbracketed heading by an underline in <Edition>', ['<About />', 'Not so\n---\n\n<About />'], "61:1 A heading in <Edition> is the editor’s"],
  ['a heading in brackets', put('## \\[not so]'), ALLOWED],
  ['a heading in brackets of full width', put('## ［not so］'), '38:1 not-so is not in index.source.txt'],
  ['a heading in other brackets', put('## (not so)'), '38:1 not-so is not in index.source.txt'],
  ['a heading half in brackets', put('## \\[not\\] so'), '38:1 not-so is not in index.source.txt'],
  ['a heading without brackets', put('## Not so'), '38:1 not-so is not in index.source.txt'],
  ['a heading in brackets, one an entity', put('## &#91;not so&#93;'), ALLOWED],
  ['a passage in brackets', put('\\[not so]'), '38:1 p6 is not in index.source.txt'],
  ['a received heading without its brackets', ['## \\[sic]', '## sic'], '43:1 ⟦sic⟧'],
  ['a received heading as a paragraph', ['## \\[sic]', '\\[sic]'], ALLOWED],
  ['a paragraph as a heading', ['Steps taken:\n', '## Steps taken:\n'], ALLOWED],
  ['a headline', ['## About us', '# About us'], '53:1 Only the headline is a first-level heading. Begin this one with ##.'],
  ['a heading of a lower level', ['## About us', '### About us'], ALLOWED],
  ['a heading of a level further down', ['## About us', '#### About us'], '53:1 This heading skips a level'],
  ['a heading with # behind it', ['## About us', '## About us ##'], ALLOWED],
  ['an empty heading', put('##'), '38:1 This heading has no words'],
  // Lists, tables
  ['a list whose numbers are exchanged', [STEPS, '2. Building\n1. Dredging\n'], '35:1 ⟦2. Building⏎3. Dredg⟧'],
  ['a list whose items are exchanged', [STEPS, '1. Building\n2. Dredging\n'], '35:1 ⟦Building⏎2. Dredg⟧'],
  ['a list that starts elsewhere', [STEPS, '3. Dredging\n4. Building\n'], '35:1 ⟦3. Dredging⏎4⟧'],
  ['a list whose numbers repeat', [STEPS, '1. Dredging\n1. Building\n'], ALLOWED],
  ['a numbered list with bullets', [STEPS, '- Dredging\n- Building\n'], '35:1 ⟦• Dredging⏎•⟧'],
  ['a list numbered by )', [STEPS, '1) Dredging\n2) Building\n'], ALLOWED],
  ['a nested list on the first level', ['  - a large one\n  - a small one\n', '- a large one\n- a small one\n'], '27:1 ⟦• a large one⏎⟧'],
  ['a nested list one further in', ['  - a small one\n', '    - a small one\n'], '27:1 ⟦  ⟧'],
  ['a nested list elsewhere', ['  - a small one\n- the road\n', '- the road\n  - a small one\n'], '27:1 ⟦• the road⏎  • a small one⟧'],
  ['a nested list as one item', ['  - a large one\n  - a small one\n', '  a large one a small one\n'], '27:1 ⟦ a large one⟧'],
  ['a list parted in two', [ROAD, `\nNot so.\n\n${ROAD}`], '32:1 p4 is not in index.source.txt'],
  ['a list parted by a note', [ROAD, `\n[^new]: not so\n\n${ROAD}`], '32:1 The note [^new] is never used'],
  ['a list item that is checked', [ROAD, '- [x] the road\n'], '27:1 ⟦[x] ⟧the road'],
  ['an inner list item that is checked', ['  - a large one\n', '  - [x] a large one\n'], '27:1 ⟦[x] ⟧a large one'],
  ['an inner list item with a second paragraph', ['  - a large one\n', '  - a large\n\n    one\n'], '29:3 A list item can have only one paragraph, and lists below it.'],
  ['a missing list item', [ROAD, ''], '27:1 ⟦⏎• the road⟧'],
  ['a list item with a second paragraph', [ROAD, '- the road\n\n  not so\n'], '31:1 A list item can have only one paragraph, and lists below it.'],
  ['a list item with a heading', [ROAD, '- ## the road\n'], '31:1 A list item can have only one paragraph, and lists below it.'],
  ['a list item with a quotation', [ROAD, '- > the road\n'], '31:1 A list item can have only one paragraph, and lists below it.'],
  ['two cells exchanged', ['2023 | 10 million', '10 million | 2023'], '38:1 ⟦10 million⇥2023⟧'],
  ['two rows exchanged', ['| 2023 | 10 million |\n| 2024 | 12 million |', '| 2024 | 12 million |\n| 2023 | 10 million |'], '38:1 ⟦4⇥12 million⏎2023⇥10⟧'],
  ['a new cell', ['| 2024 | 12 million |', '| 2024 | 12 million | not |'], '38:1 ⟦⇥not⟧'],
  ['a missing cell', ['| 2024 | 12 million |', '| 2024 |'], '38:1 ⟦⇥12 million⟧'],
  ['a table with aligned columns', ['| --- | --- |', '| ---: | :---: |'], ALLOWED],
  ['a table without its head', ['| Year | Cost |\n', ''], '38:1 differs from index.source.txt:22'],
  ['a cell with a line break of HTML', ['10 million', '10<br />million'], '40:12 <br> is not allowed'],
  ['a cell with emphasis', ['10 million', '*10* million'], "40:10 Markup can’t be in the release’s words, which are shown as received."],
  ['a table as a paragraph', ['| Year | Cost |\n| --- | --- |\n| 2023 | 10 million |\n| 2024 | 12 million |', 'Year Cost\\\n2023 10 million\\\n2024 12 million'], ALLOWED],
  // Lines and quotations
  ['a lost line break', ['Quay Street 1\\\nBergen', 'Quay Street 1\nBergen'], '49:1 ⟦ ⟧'],
  ['a line break by two spaces', ['Quay Street 1\\\n', 'Quay Street 1  \n'], ALLOWED],
  ['a new line break', ['the harbour master', 'the harbour\\\n> master'], '45:1 ⟦⏎⟧'],
  ['a line break at the end', [CONTACT, 'Contact: press@example.org\\\n'], '55:1 ⟦\\⟧'],
  ['a new paragraph', ['Quay Street 1\\\nBergen', 'Quay Street 1\n\nBergen'], '52:1 p9 is not in index.source.txt'],
  ['lines of no-break spaces', put('&nbsp;\n\n\u00A0'), '38:1 p6 is not in index.source.txt'],
  ['a no-break space for a space', ['the road', 'the\u00A0road'], '27:1 ⟦⟨U+00A0⟩⟧'],
  ['a no-break space as an entity', ['the road', 'the&nbsp;road'], '27:1 ⟦⟨U+00A0⟩⟧'],
  ['an en quad for a space', ['the road', 'the\u2000road'], '27:1 ⟦⟨U+2000⟩⟧'],
  ['two spaces for one', ['the road', 'the  road'], ALLOWED],
  ['a tab for a space', ['Steps taken', 'Steps\ttaken'], ALLOWED],
  ['a quotation as a paragraph', [QUOTE, QUOTE.slice(2)], ALLOWED],
  ['a quotation in a quotation', [QUOTE, `> ${QUOTE}`], '45:1 A quotation can have only one paragraph'],
  ['a quotation of two', [QUOTE, `${QUOTE}>\n> Not so.\n`], '45:1 A quotation can have only one paragraph'],
  ['a paragraph as a quotation', ['Steps taken', '> Steps taken'], ALLOWED],
  // Letters
  ['a look-alike letter', ['the quay itself', 'the qu\u0430y itself'], '27:9 Suspicious character: U+0430, a letter of another script'],
  ['a look-alike word', ['Cost', '\u0421\u043Est'], '38:12 Suspicious character: U+0073, a letter of another script'],
  ['a letter of full width', ['named 3 points', 'named \uFF13 points'], '23:1 ⟦\uFF13⟧'],
  ['a mathematical digit', ['named 3 points', 'named \u{1D7DB} points'], '23:1 ⟦\u{1D7DB}⟧'],
  ['a letter and its mark for one', ['the quay itself', 'the qua\u0301y itself'], '27:1 ⟦\u0301⟧'],
  ['a soft hyphen', ['the quay itself', 'the qu\u00ADay itself'], '27:9 Suspicious character: U+00AD, an invisible character'],
  ['a soft hyphen as an entity', ['the quay itself', 'the qu&shy;ay itself'], '27:9 Suspicious character: U+00AD, an invisible character'],
  ['a zero-width space', ['the quay itself', 'the qu\u200Bay itself'], '27:9 Suspicious character: U+200B, an invisible character'],
  ['a zero-width joiner as an entity', ['the quay itself', 'the qu&zwj;ay itself'], '27:9 Suspicious character: U+200D, an invisible character'],
  ['a mark of direction', ['Dredging', '\u202EDredging\u202C'], '35:4 Suspicious character: U+202E, an invisible character'],
  ['a mark of direction as an entity', ['Dredging', '&#x202E;Dredging'], '35:4 Suspicious character: U+202E, an invisible character'],
  ['an isolate', ['Dredging', '\u2067Dredging\u2069'], '35:4 Suspicious character: U+2067, an invisible character'],
  ['a variation selector', ['3 points', '3\uFE0F points'], '23:19 Suspicious character: U+FE0F, an invisible character'],
  ['a combining stroke over words', ['Dredging', 'D\u0336r\u0336edging'], '35:1 ⟦\u0336r\u0336⟧'],
  ['a combining enclosing circle', ['3 points', '3\u20DD points'], '23:1 ⟦\u20DD⟧⟨U+20DD⟩'],
  ['two marks, which would join what is around them', ['3 points', '3\u0338\u20DD points'], '23:1 ⟦\u0338\u20DD⟧⟨U+0338 U+20DD⟩'],
  ['a tag character', ['Dredging', 'Dredging\u{E0041}'], '35:12 Suspicious character: U+E0041, an invisible character'],
  ['a straight quotation mark', ['“We are', '"We are'], '45:1 ⟦"⟧'],
  ['a hyphen for a dash', ['2024 – The', '2024 - The'], '17:1 ⟦-⟧'],
  ['three dots for one sign', ['Steps taken:', 'Steps taken…'], '33:1 ⟦…⟧'],
  // Entities and escapes
  ['an entity for a letter', ['Dredging', '&#68;redging'], ALLOWED],
  ['an entity for another letter', ['Dredging', '&#67;redging'], '35:1 ⟦C⟧'],
  ['an unknown entity', ['Dredging', '&quay;Dredging'], '35:1 ⟦&quay;⟧'],
  ['an entity that is escaped', ['Dredging', '\\&amp;Dredging'], '35:1 ⟦&amp;⟧'],
  ['an entity in an entity', ['Dredging', '&amp;#68;redging'], '35:1 ⟦&#68;⟧'],
  ['an entity for a line end', ['Steps taken', 'Steps&#10;taken'], ALLOWED],
  ['an entity for no character', ['Dredging', 'Dredging&#0;'], '35:12 Suspicious character: U+FFFD, an invisible character'],
  ['an escaped sign that the text does not have', ['3 points', '3 points\\!'], '23:1 ⟦!⟧'],
  ['a backslash that escapes nothing', ['Dredging', '\\Dredging'], '35:1 ⟦\\⟧'],
  ['an escaped sign of the text', ['named 3 points:', 'named 3 points\\:'], ALLOWED],
  // Programs
  ['a comment of HTML', ['the road', 'the <!-- long --> road'], "31:8 This isn’t valid MDX"],
  ['a comment of MDX', ['the road', 'the {/* long */} road'], '27:1 p3 differs from index.source.txt:11'],
  ['an expression of nothing', ['the road', 'the {""}road'], '27:1 p3 differs from index.source.txt:11'],
  ['an expression', ['named 3', 'named {3}'], '23:1 p2 differs from index.source.txt:9'],
  ['an element of HTML', ['the road', 'the <b>road</b>'], '31:7 <b> is not allowed'],
  ['an element that deletes', ['the road', 'the <del>road</del>'], '31:7 <del> is not allowed'],
  ['an element that strikes', ['the road', 'the <s>road</s>'], '31:7 <s> is not allowed'],
  ['an element that hides', ['the road', 'the <span hidden>road</span>'], '31:7 <span> is not allowed'],
  ['an element that hides a passage', [QUOTE, `<div hidden>\n\n${QUOTE}\n</div>\n`], '45:1 <div> is not allowed'],
  ['a fragment', ['the road', '<>the road</>'], '31:3 <> is not allowed'],
  ['an import', put('import a from "a"'), '38:1 p6 is not in index.source.txt'],
  ['an export', put('export const a = 1'), '38:1 p6 is not in index.source.txt'],
  ['a script', put('<script>document.body.textContent = ""</script>'), '38:1 <script> is not allowed'],
  ['a style', put('<style>{`p { display: none }`}</style>'), '38:1 <style> is not allowed'],
  ['a value in a passage', ['named 3', 'named <Value name="a.b" />'], "23:18 Markup can’t be in the release’s words, which are shown as received."],
  ['the checks between passages', put('<Checks />'), "38:1 <Checks> is the editor’s"],
  ['the last section between passages', put('<About />'), "38:1 <About> is the editor’s"],
  // Notes
  ['words of a passage in a note', [BUDGET, 'The budget[^named]\n\n[^named]: named 3 points:\n\n'], '27:1 The note [^points] is never used'],
  ['a note mark for a word', ['Dredging', '[^points]'], '35:4 The note [^points] is used twice'],
  ['a note mark twice', ['Dredging', 'Dredging[^points]'], '35:12 The note [^points] is used twice'],
  ['a note that is not defined', ['Dredging', 'Dredging[^no]'], '35:12 The note [^no] is not defined'],
  ['a note that is not used', put('[^no]: not so'), '38:1 The note [^no] is never used'],
  ['a note that looks like a passage', put('[^no]: not so\n\n    and so on'), '38:1 The note [^no] is never used'],
  ['a note defined in a list', [ROAD, '- the road[^r]\n\n  [^r]: not so\n'], '31:1 A list item can have only one paragraph, and lists below it.'],
  ['a note defined in a quotation', [QUOTE, `${QUOTE.trimEnd()}[^q]\n>\n> [^q]: not so\n`], '45:1 A quotation can have only one paragraph'],
  ['a note on the headline', put('[^headline]: Not so.'), ALLOWED],
  ['a note with an image', ['[^points]: Four are listed.', '[^points]: Four ![are](/favicon.png) listed.'], ALLOWED],
  ['a note with words struck through', ['[^points]: Four are listed.', '[^points]: ~~Four~~ five are listed.'], ALLOWED],
  ['a note in the middle of a word', ['Dredging', 'Dred[^d]ging'], '35:8 The note [^d] is not defined'],
  // Passages
  ['a missing passage', [QUOTE, ''], '1:1 index.source.txt:28 is missing'],
  ['a passage in a definition', [QUOTE, '[quay]: /x "We are on time"\n'], '45:1 A link is defined apart from its words. Write it in place: [words](https://…).'],
  ['a repeated passage', [QUOTE, `${QUOTE}\n${QUOTE}`], '47:1 p8 is not in index.source.txt'],
  ['a passage in another place', [`${QUOTE}\n${IMAGE}\n${PORT}`, `${PORT}\n${IMAGE}\n${QUOTE}`], '51:1 p8 is not in index.source.txt'],
  ['a new passage', put('Not so.'), '38:1 p6 is not in index.source.txt'],
  ['a passage of a dot', put('.'), '38:1 p6 is not in index.source.txt'],
  ['a new sentence', ['Steps taken:', 'Not so. Steps taken:'], '33:1 ⟦Not so. ⟧'],
  ['a missing sentence', [' Ships of 200 metres can turn there, see', ' See'], '17:1 ⟦hips of 200 metres can turn there, s⟧'],
  ['a missing word', ['the quay itself', 'the quay'], '27:1 ⟦ itself⟧'],
  ['another number', ['200 metres', '2000 metres'], '17:1 ⟦0⟧'],
  ['a passage behind the last section', [EDITION, `${EDITION}\nNot so.\n`], "57:1 <Edition> is the editor’s. Put it after the last passage."],
  ['the last passage in the last section', [`## About us\n\n${CONTACT}\n<Edition>\n`, `## About us\n\n<Edition>\n\n${CONTACT}`], '1:1 index.source.txt:38 is missing'],
  ['an omitted line shown', put('Share this page'), '38:1 p6 is not in index.source.txt'],
  ['an omitted line that is in the text', ['text: Share this page', 'text: "Steps taken:"'], '10:13 This omitted line is not in index.source.txt, or not in this order'],
  ['an omitted line with other words', ['text: Share this page', 'text: Share this site'], '10:13 This omitted line is not in index.source.txt, or not in this order'],
  ['a line above the headline with other words', ['[FOR IMMEDIATE RELEASE]', '[NOT FOR RELEASE]'], '3:9 ⟦NOT FOR⟧'],
  ['no line above the headline', ['above: [FOR IMMEDIATE RELEASE]\n', ''], '1:1 index.source.txt:1 is missing'],
  ['another headline', ['Harbour opens second quay', 'Harbour opens third quay'], '2:11 ⟦thir⟧'],
  ['a headline with a look-alike', ['Harbour opens second quay', 'Harbour opens second qu\u0430y'], '2:11 top differs from index.source.txt:3. Make the MDX say what the source says.'],
  ['a headline with signs of Markdown', ['headline: Harbour opens second quay', 'headline: Harbour opens **second** quay'], '2:11 ⟦**second**⟧'],
  // Images
  ['an image without its title', [' "The second quay, by the editor"', ''], ALLOWED],
  ['an image with another title', ['The second quay, by the editor', 'Bergen, the port said'], ALLOWED],
  ['an image removed', [IMAGE, ''], ALLOWED],
  // A second round of attacks
  ['a heading between two pairs of brackets', put('## \\[1] The port denied it \\[2]'), '38:1 1-the-port-denied-it-2 is not in index.source.txt. Delete it, or make'],
  ['a heading with brackets in its brackets', put('## \\[What it \\[the port] said]'), ALLOWED],
  ['a heading between empty brackets', put('## \\[] not so \\[]'), '38:1 -not-so- is not in index.source.txt. Delete it, or make it the'],
  ['an <Edition> that begins with a paragraph', ['<Edition>\n\n## ', '<Edition>\n\nThe harbour closed on Monday.\n\n## '], '57:1 Without a heading, the words in <Edition> look like the release’s'],
  ['an <Edition> that begins with a list', ['<Edition>\n\n## ', '<Edition>\n\n- a third quay\n\n## '], '57:1 Without a heading, the words in <Edition> look like the release’s'],
  ['an <Edition> that begins with a quotation', ['<Edition>\n\n## ', '<Edition>\n\n> Not so.\n\n## '], '57:1 Without a heading, the words in <Edition> look like the release’s'],
  ['a first <Edition> without a heading', ['<Edition>\n\n## ', '<Edition>\n\nNot so.\n\n</Edition>\n\n<Edition>\n\n## '], '57:1 Without a heading, the words in <Edition> look like the release’s'],
  ['an <Edition> in an <Edition>', ['<Edition>\n\n## ', '<Edition>\n\n<Edition>\n\nNot so.\n\n</Edition>\n\n## '], '57:1 Without a heading, the words in <Edition> look like the release’s'],
  ['an <Edition> that begins with a table', ['<Edition>\n\n## ', '<Edition>\n\n| Year | Cost |\n| --- | --- |\n| 2025 | 1 |\n\n## '], '57:1 Without a heading, the words in <Edition> look like the release’s'],
  ['an <Edition> that begins with code', ['<Edition>\n\n## ', '<Edition>\n\n```\nnot so\n```\n\n## '], '57:1 Without a heading, the words in <Edition> look like the release’s'],
  ['an <Edition> that begins with a line across', ['<Edition>\n\n## ', '<Edition>\n\n***\n\n## '], '57:1 Without a heading, the words in <Edition> look like the release’s'],
  ['an <Edition> that begins with an image', ['<Edition>\n\n## ', '<Edition>\n\n![Not](/favicon.png)\n\n## '], '57:1 Without a heading, the words in <Edition> look like the release’s'],
  ['a link of an address without its last letter', ['www.example.org or', '[www.example.or](http://www.example.or)g or'], "17:125 Markup can’t be in the release’s words, which are shown as received."],
  ['a link of the end of an address', ['www.example.org or', 'www.[example.org](http://example.org) or'], "17:129 Markup can’t be in the release’s words, which are shown as received."],
  ['a link of another address in an address', ['www.example.org or', 'www.[example.com](http://example.com) or'], '17:1 www.example.⟦com⟧'],
  ['a note mark in an address', ['www.example.org or http', 'www.example.or[^friday]g or http'], '17:139 The note [^friday] is used twice'],
  ['a note mark moved into an address', ['Friday.[^friday] Ships of 200 metres can turn there, see www.example.org', 'Friday. Ships of 200 metres can turn there, see www.example.or[^friday]g'], ALLOWED],
  ['a backslash in an address', ['www.example.org or', 'www.example.or\\g or'], '17:1 ⟦\\⟧'],
  ['an entity in an address', ['www.example.org or', 'www.example.or&#103; or'], ALLOWED],
  ['an entity for the dot of an address', ['www.example.org or', 'www.example&period;org or'], ALLOWED],
  ['an entity for the first letter of an address', ['www.example.org or', '&#119;ww.example.org or'], ALLOWED],
  ['a line end behind an address', ['www.example.org or', 'www.example.org\nor'], ALLOWED],
  ['words as a link to a host of that name', ['the road', '[the road](<http://the road>)'], "31:3 Markup can’t be in the release’s words, which are shown as received."],
  ['a word as a link to a host of that name', ['Dredging', '[Dredging](http://Dredging)'], "35:4 Markup can’t be in the release’s words, which are shown as received."],
  ['a word as an email address', ['Dredging', '[Dredging](mailto:Dredging)'], "35:4 Markup can’t be in the release’s words, which are shown as received."],
  ['a number as a link', ['200 metres', '[200](http://200) metres'], "17:94 Markup can’t be in the release’s words, which are shown as received."],
  ['a word as a link to a page of that name', ['Dredging', '[Dredging](Dredging)'], "35:4 Markup can’t be in the release’s words, which are shown as received."],
  ['a link of an email address without its last letter', ['press@example.org', '[press@example.or](mailto:press@example.or)g'], "55:10 Markup can’t be in the release’s words, which are shown as received."],
  ['a link of an email address without its first letter', ['press@example.org', 'p[ress@example.org](mailto:ress@example.org)'], "55:11 Markup can’t be in the release’s words, which are shown as received."],
  ['an email address with its dot escaped', ['press@example.org', 'press@example\\.org'], ALLOWED],
  ['a link of the first part of an address', ['http\\://example.org/quay_2\\*b', '[http://example.org/quay](http://example.org/quay)_2\\*b'], "17:144 Markup can’t be in the release’s words, which are shown as received."],
  ['an entity for a space', ['the road', 'the&#32;road'], ALLOWED],
  ['an entity for a tab', ['the road', 'the&Tab;road'], ALLOWED],
  ['an entity for a line end by its name', ['the road', 'the&NewLine;road'], ALLOWED],
  ['a form feed for a space', ['the road', 'the\froad'], '27:1 ⟦⟨U+000C⟩⟧'],
  ['a vertical tab for a space', ['the road', 'the\u000broad'], '27:1 ⟦⟨U+000B⟩⟧'],
  ['a next line for a space', ['the road', 'the\u0085road'], '27:1 ⟦⟨U+0085⟩⟧'],
  ['a carriage return for a space', ['the road', 'the\rroad'], ALLOWED],
  ['a line end of Windows for a space', ['Steps taken:', 'Steps\r\ntaken:'], ALLOWED],
  ['a byte order mark for a space', ['the road', 'the\uFEFFroad'], '27:1 ⟦⟨U+FEFF⟩⟧'],
  ['a word joiner for a space', ['the road', 'the\u2060road'], '27:1 ⟦⟨U+2060⟩⟧'],
  ['an invisible times', ['Dredging', 'Dred\u2062ging'], '35:1 ⟦⟨U+2062⟩⟧'],
  ['a combining grapheme joiner', ['Dredging', 'Dred\u034Fging'], '35:1 ⟦⟨U+034F⟩⟧'],
  ['a Hangul filler', ['Dredging', 'Dred\u3164ging'], '35:1 ⟦⟨U+3164⟩⟧'],
  ['a Mongolian vowel separator', ['Dredging', 'Dred\u180Eging'], '35:1 ⟦⟨U+180E⟩⟧'],
  ['a blank of Braille for a space', ['the road', 'the\u2800road'], '27:1 ⟦⟨U+2800⟩⟧'],
  ['a Khmer inherent vowel', ['Dredging', 'Dred\u17B4ging'], '35:1 ⟦⟨U+17B4⟩⟧'],
  ['a character of private use', ['Dredging', 'Dredging\uE000'], '35:1 ⟦⟨U+E000⟩⟧'],
  ['the last character of private use', ['Dredging', 'Dredging\u{10FFFD}'], '35:1 ⟦⟨U+10FFFD⟩⟧'],
  ['a noncharacter', ['Dredging', 'Dredging\uFFFE'], '35:1 ⟦⟨U+FFFE⟩⟧'],
  ['a long s', ['itself', 'it\u017Felf'], '27:1 ⟦\u017F⟧'],
  ['a Kelvin sign', ['BERGEN', 'BERGEN\u212A'], '17:1 ⟦\u212A⟧'],
  ['an Angstrom sign', ['Dredging', 'D\u212Bredging'], '35:1 ⟦\u212B⟧'],
  ['a Greek question mark', ['Steps taken:', 'Steps taken\u037E'], '33:1 ⟦\u037E⟧'],
  ['a ratio for a colon', ['Steps taken:', 'Steps taken\u2236'], '33:1 ⟦\u2236⟧'],
  ['a raised digit', ['200 metres', '200\u00B2 metres'], '17:1 ⟦\u00B2⟧'],
  ['Arabic digits', ['200 metres', '\u0662\u0660\u0660 metres'], '17:1 ⟦\u0662\u0660\u0660⟧'],
  ['a letter of Deseret', ['Dredging', '\u{10414}redging'], '35:1 ⟦\u{10414}⟧'],
  ['a minus for a dash', ['2024 – The', '2024 \u2212 The'], '17:1 ⟦\u2212⟧'],
  ['another quotation mark', ['“We are', '\u201FWe are'], '45:1 ⟦\u201F⟧'],
  ['an annotation between lines', ['Dredging', '\uFFF9Dredging\uFFFAno\uFFFB'], '35:1 ⟦⟨U+FFF9⟩Dredging⟨U+FFFA⟩no⟨U+FFFB⟩⟧'],
  ['half a character', ['Dredging', 'Dredging\ud800'], '35:1 ⟦⟨U+D800⟩⟧'],
  ['a control of shorthand', ['Dredging', 'Dredging\u{1BCA0}'], '35:1 ⟦⟨U+1BCA0⟩⟧'],
  ['a control of music', ['Dredging', 'Dredging\u{1D173}'], '35:1 ⟦⟨U+1D173⟩⟧'],
  ['a caption that closes its brackets', ['The second quay, by the editor', 'Map] The port denied it. ['], ALLOWED],
  ['a heading in brackets of two lines', put('\\[not\\\nso]\n---'), "38:1 notso is not in index.source.txt. Delete it, or make it the editor’"],
  ['a quotation that goes on without >', ['> “We are on time,” the harbour master said.\n', '> “We are on time,” the\nharbour master said.\n'], ALLOWED],
  ['an item that goes on at the margin', ['- the road\n', '- the\nroad\n'], ALLOWED],
  ['a list that starts at 0', ['1. Dredging\n2. Building\n', '0. Dredging\n1. Building\n'], '35:1 ⟦0. Dredging⏎1⟧'],
  ['a list whose numbers begin with 0', ['1. Dredging\n2. Building\n', '01. Dredging\n02. Building\n'], ALLOWED],
  ['a list whose first number has nine digits', ['1. Dredging\n2. Building\n', '000000001. Dredging\n2. Building\n'], ALLOWED],
  ['a list whose numbers end differently', ['1. Dredging\n2. Building\n', '1. Dredging\n2) Building\n'], '35:1 p5 differs from index.source.txt:19. Make the MDX say what the source'],
  ['a list whose bullets change', ['- the road\n', '* the road\n'], '27:1 p3 differs from index.source.txt:11. Make the MDX say what the source'],
  ['an empty item', ['- the road\n', '- the road\n-\n'], '27:1 ⟦⏎• ⟧'],
  ['an empty quotation', put('>'), '38:1 A quotation can have only one paragraph. Write two quotations.'],
  ['an empty table', put('| |\n|-|'), "38:1 p6 is not in index.source.txt. Delete it, or make it the editor’s"],
  ['a table without a header', ['| Year | Cost |\n| --- | --- |\n', '| | |\n| --- | --- |\n| Year | Cost |\n'], ALLOWED],
  ['an empty row', ['| 2024 | 12 million |', '| 2024 | 12 million |\n| | |'], '38:1 ⟦⏎⇥⟧'],
  ['a bar in a cell', ['10 million |', '10 million \\| |'], '38:1 ⟦ |⟧'],
  ['a paragraph of a no-break space', put('&nbsp;'), "38:1 p6 is not in index.source.txt. Delete it, or make it the editor’s"],
  ['a paragraph of a zero-width space', put('&#8203;'), '38:1 Suspicious character: U+200B, an invisible character. Delete it, or'],
  ['a heading with an escaped # behind it', ['## About us', '## About us \\#'], '53:1 ⟦ #⟧'],
  ['an entity in a heading', ['## About us', '## &#65;bout us'], ALLOWED],
  ['a note whose label has a capital', ['[^points]:', '[^Points]:'], ALLOWED],
  ['a note called __proto__', ['points:[^points]\n\n[^points]:', 'points:[^__proto__]\n\n[^__proto__]:'], '25:1 The label [^__proto__] can’t be an address. Begin it with a letter, and use a to z, digits and hyphens.'],
  ['a link in a note with a space in it', ['[^points]: Four are listed.', '[^points]: [Four] (https://example.org/) are listed.'], '25:17 “] (” is shown as it is typed. Write a link as [words](https://…)'],
  ['brackets side by side in a note', ['[^points]: Four are listed.', '[^points]: Four [sic] (of 2024) are listed.'], ALLOWED],
  ['a value in curly quotes', ['issuer: Port of Bergen', 'issuer: “Port of Bergen”'], '4:9 In YAML, a word after & or * is a name, what follows # is a comment, and “…” is not in quotes. Put the value in straight quotes.'],
  ['a value that has curly quotes in it', ['issuer: Port of Bergen', 'issuer: The “Port” of Bergen'], ALLOWED],
  ['curly quotes in straight ones', ['issuer: Port of Bergen', 'issuer: "“Port of Bergen”"'], ALLOWED],
  ['a note called like a passage', ['points:[^points]\n\n[^points]:', 'points:[^p4]\n\n[^p4]:'], ALLOWED],
  ['a note without words', ['[^points]: Four are listed.', '[^points]:'], '25:1 A note is one paragraph of words. For more, write another.'],
  ['a note that is a heading', ['[^points]: Four are listed.', '[^points]: # Four'], '25:1 A note is one paragraph of words. For more, write another.'],
  ['a note with HTML', ['[^points]: Four are listed.', '[^points]: Four<br/>'], '25:16 <br> is not allowed. Delete it, or use <About>, <Chart>, <Checks>, <Edition>, <'],
  ['a note with a line break', ['[^points]: Four are listed.', '[^points]: Four\\\nlisted'], ALLOWED],
  ['a note that begins in bold', ['[^points]: Four are listed.', '[^points]: **Four are** listed.'], ALLOWED],
  ['a note of a link', ['[^points]: Four are listed.', '[^points]: [a](#p1)'], ALLOWED],
  ['a note without words', ['[^points]: Four are listed.', '[^points]: &#32;'], ALLOWED],
  ['a note in the line', ['3 points:[^points]', '3 points:^[not so]'], '23:1 ⟦^[not so]⟧'],
  ['a note mark on two blocks', ['## What it cost', '## What it cost[^points]'], '23:27 The note [^points] is used twice. Use it once, or write a second note'],
  ['math', ['the road', 'the $road$'], '27:1 ⟦$road$⟧'],
  ['a directive', ['the road', ':abbr[the road]'], '27:1 ⟦:abbr[the road]⟧'],
  ['a line across by underscores', put('___'), '38:1 p6 is not in index.source.txt'],
  ['an editor’s heading called top', put('## \\[top]'), ALLOWED],
  ['an editor’s heading called constructor', put('## \\[constructor]'), ALLOWED],
  ['an editor’s heading called __proto__', put('## \\[__proto__]'), ALLOWED],
  ['an editor’s heading called like a note', put('## \\[note-points]'), ALLOWED],
  ['an editor’s heading called like a mark', put('## \\[mark-points]'), ALLOWED],
  ['an editor’s heading called search', put('## \\[search]'), ALLOWED],
  ['an editor’s heading called like a check', put('## \\[check-x]'), ALLOWED],
  ['an image with a query', put('![Not](/favicon.png?x)'), '38:1 The image /favicon.png?x is not a file of this site. Put it into'],
  ['an image in its address', put('![Not](data:image/png;base64,aa.png)'), '38:1 The image data:image/png;base64,aa.png is not a file of this site'],
  ['an image of another host', put('![Not](//evil.example/favicon.png)'), '38:1 The image //evil.example/favicon.png is not a file of this site. Put'],
  ['an image with a line break', put('![Not](/favicon.png)\\\n'), "38:1 Markup can’t be in the release’s words, which are shown as received."],
  ['an image and a space', put('![Not](/favicon.png)&#32;'), "38:1 Markup can’t be in the release’s words, which are shown as received."],
  ['an image and a no-break space', put('![Not](/favicon.png)&nbsp;'), "38:1 Markup can’t be in the release’s words, which are shown as received."],
  ['an image with a note', put('![Not](/favicon.png)[^points]'), "38:1 Markup can’t be in the release’s words, which are shown as received."],
  ['the language of another direction', ['place: Bergen', 'place: Bergen\nlang: ar'], '6:7 lang: “ar” and the text are written in opposite directions. Set the'],
  ['another language of another direction', ['place: Bergen', 'place: Bergen\nlang: he'], '6:7 lang: “he” and the text are written in opposite directions. Set the'],
  ['a script of another direction', ['place: Bergen', 'place: Bergen\nlang: en-Arab'], '6:7 lang: “en-Arab” and the text are written in opposite directions. Set'],
  ['a language in a script of another direction', ['place: Bergen', 'place: Bergen\nlang: az-Arab'], '6:7 lang: “az-Arab” and the text are written in opposite directions. Set'],
  ['a passage among the omitted lines', ['  - { text: Share this page', '  - { text: "Contact: press@example.org", why: b }\n  - { text: Share this page'], '10:13 This omitted line is not in index.source.txt, or not in this order, or it is on the page too.'],
  ['a space behind the first line', ['---\nheadline', '--- \nheadline'], ALLOWED],
  ['a key that looks like the last line', ['state: This text is shown as received.', '---x: y\nstate: a'], "7:1 The front matter isn’t closed. End it with a line of --- alone. Begin no other line with --- or +++."],
  ['a headline on two lines of YAML', ['headline: Harbour opens second quay', 'headline: >-\n  Harbour opens\n  second quay'], ALLOWED],
  ['a headline with a line break', ['headline: Harbour opens second quay', 'headline: "Harbour opens\\nsecond quay"'], '2:11 ⟦⏎⟧'],
  ['a no-break space behind the headline', ['headline: Harbour opens second quay', 'headline: "Harbour opens second quay\\u00A0"'], '2:11 quay⟦⟨U+00A0⟩⟧'],
  ['a headline with a tag of YAML', ['headline: Harbour', 'headline: !!str Harbour'], ALLOWED],
  ['a headline with a tag of its own', ['headline: Harbour', 'headline: !x Harbour'], '2:11 Unresolved tag: !x.'],
  ['a key twice', ['issuer: Port', 'issuer: X\nissuer: Port'], '5:1 Map keys must be unique. Delete one of the two.'],
  ['a merged key', ['issuer: Port of Bergen', '<<: { issuer: x }'], ALLOWED],
  ['a second document', ['issuer: Port of Bergen', 'issuer: Port of Bergen\n...\nx: y'], '6:1 Source contains multiple documents.'],
  // A third round: other forms of what is allowed or refused above
  ['a note mark in other letters than its note', ['points:[^points]', 'points:[^POINTS]'], ALLOWED],
  ['a note mark of a Kelvin sign', ['points:[^points]\n\n[^points]:', 'points:[^\u212A]\n\n[^k]:'], ALLOWED],
  ['a note mark of a sharp s', ['points:[^points]\n\n[^points]:', 'points:[^\u00DF]\n\n[^ss]:'], ALLOWED],
  ['a note mark with an entity', ['points:[^points]', 'points:[^po&#105;nts]'], '25:1 The note [^points] is never used'],
  ['a note that refers to itself', ['Four are', 'Four[^points] are'], '25:16 Only a passage or a heading can have a note. Move [^points] into one.'],
  ['a note with a heading by an underline', ['Four are listed.', 'Four are listed.\n    ==='], '25:1 A note is one paragraph of words'],
  ['a note that goes on at the margin', ['Four are listed.', 'Four\nare listed.'], ALLOWED],
  ['a note with words of a program', ['Four are listed.', 'import a from "a"'], ALLOWED],
  ['a note mark in the last section', ['<About />', 'Not so.[^points]\n\n<About />'], '61:8 Only a passage or a heading can have a note. Move [^points] into one.'],
  ['a note defined in the last section', ['<About />', '[^headline]: Not so.\n\n<About />'], '61:1 This note is inside another block'],
  ['a note with a link of one slash', ['Four are listed.', '[Four](https:/evil.example)'], '25:12 The link https:/evil.example is not allowed'],
  ['a note with a link without slashes', ['Four are listed.', '[Four](https:evil.example)'], '25:12 The link https:evil.example is not allowed'],
  ['a note with a link of backslashes', ['Four are listed.', '[Four](https:\\\\\\\\evil.example)'], '25:12 The link https:\\\\evil.example is not allowed'],
  ['a note with a link with a tab in it', ['Four are listed.', '[Four](https://evil&Tab;.example)'], '25:12 The link https://evil\t.example is not allowed'],
  ['a note with a link to another host than it seems', ['Four are listed.', '[Four](https://example.org&commat;evil.example)'], '25:12 The link https://example.org@evil.example is not allowed'],
  ['a note with a link to an encoded name', ['Four are listed.', '[Four](https://example.org%40evil.example)'], '25:12 The link https://example.org%40evil.example is not allowed'],
  ['a note with a script’s link in entities', ['Four are listed.', '[Four](java&Tab;script:alert)'], '25:12 The link java\tscript:alert is not allowed'],
  ['a note with a link in capitals', ['Four are listed.', '[Four](HTTPS://example.org)'], ALLOWED],
  ['the last section twice', ['<About />', '<About />\n\n<About />'], '63:1 <About /> is shown twice. Delete one.'],
  ['the last section in capitals', ['<About />', '<ABOUT />'], '61:1 <ABOUT> is not allowed'],
  ['the last section of a namespace', ['<About />', '<About.x />'], '61:1 <About.x> is not allowed'],
  ['the last section with words in it', ['<About />', '<About>Not so.</About>'], '61:8 <About> can’t have anything inside it'],
  ['attributes that are spread', ['<Edition>', '<Edition {...{ hidden: true }}>'], '57:10 <Edition> takes no attributes. Delete or correct {...{ hidden: true }}'],
  ['an attribute that is a program', ['<Edition>', '<Edition hidden={true}>'], '57:10 <Edition> takes no attributes. Delete or correct hidden={true}.'],
  ['an attribute that hides', ['<Edition>', '<Edition hidden>'], '57:10 <Edition> takes no attributes. Delete or correct hidden.'],
  ['an attribute that sets HTML', ['<Edition>', '<Edition set:html="not so">'], '57:10 <Edition> takes no attributes. Delete or correct set:html="not so".'],
  ['an attribute that loads a script', ['<About />', '<About client:load />'], '61:8 <About> takes no attributes. Delete or correct client:load.'],
  ['an element called like a property', ['<About />', '<constructor />\n\n<About />'], '61:1 <constructor> is not allowed'],
  ['a link by reference in the last section', ['<About />', '[not so][a]\n\n[a]: https://evil.example\n\n<About />'], '63:1 A link is defined apart from its words. Write it in place: [words](https://…).'],
  ['a comment in the last section', ['<About />', '{/* not so */}\n\n<About />'], ALLOWED],
  ['a heading in a quotation of the last section', ['<About />', '> ## Not so\n\n<About />'], "61:3 A heading in <Edition> is the editor’s"],
  ['an import of a program in braces', put('{import("a")}'), '38:1 p6 is not in index.source.txt'],
  ['words that begin like an import', put('import taxes rose'), '38:1 p6 is not in index.source.txt'],
  ['a block of HTML that holds its words', put('<![CDATA[not so]]>'), "38:2 This isn’t valid MDX"],
  ['a type of document', put('<!DOCTYPE html>'), "38:2 This isn’t valid MDX"],
  ['a heading between a bracket and an entity', put('## \\[a&#93; The port denied it. &#91;b]'), '38:1 a-the-port-denied-it-b is not in index.source.txt'],
  ['a heading with brackets of full width in its brackets', put('## \\[a］ The port denied it. ［b]'), '38:1 a-the-port-denied-it-b is not in index.source.txt'],
  ['a heading with a pair of full width in its brackets', put('## \\[What ［the port］ said]'), ALLOWED],
  ['a heading in brackets with a space before them', put('## &nbsp;\\[not so]'), '38:1 not-so is not in index.source.txt'],
  ['a heading in brackets in a link', put('## [\\[not so]](https://evil.example)'), '38:1 '],
  ['a caption that closes brackets of full width', ['The second quay, by the editor', 'Map］ The port denied it. ［'], ALLOWED],
  ['a description that is a caption, and closes its brackets', put('![Map\\] The port denied it. \\[](/favicon.png)'), ALLOWED],
  ['a caption on two lines', ['The second quay, by the editor', 'The second quay,\nby the editor'], ALLOWED],
  ['a caption with markup', ['The second quay, by the editor', '<b>*The* quay</b> {a}'], ALLOWED],
  ['a caption with a zero-width space as an entity', ['The second quay', 'The&ZeroWidthSpace; second quay'], '47:39 Suspicious character: U+200B'],
  ['a description with a zero-width space', ['A map of', 'A\u200Bmap of'], '47:4 Suspicious character: U+200B'],
  ['a description of a no-break space', ['![A map of the quay]', '![&nbsp;]'], '47:1 This image has no description'],
  ['a description with a note mark', ['A map of the quay', 'A map[^points] of the quay'], ALLOWED],
  ['an image with a fragment', put('![Not](/favicon.png#a.svg)'), '38:1 The image /favicon.png#a.svg is not a file of this site'],
  ['an image of the name of a script', put('![Not](javascript:a.png)'), '38:1 The image javascript:a.png is not a file of this site'],
  ['a heading by an underline in a quotation', ['harbour master said.\n', 'harbour master said.\n> ---\n'], '45:1 A quotation can have only one paragraph'],
  ['a heading by an underline in an item', [ROAD, '- the road\n  ---\n'], '31:1 A list item can have only one paragraph'],
  ['an alert in a quotation', [QUOTE, `> [!WARNING]\n${QUOTE}`], '45:1 ⟦[!WARNING] ⟧'],
  ['a block of code in tildes', put('~~~\nnot so\n~~~'), '38:1 p6 is not in index.source.txt'],
  ['a block of code that is never closed', put('```'), '38:1 p6 is not in index.source.txt'],
  ['a definition of a word', put('[Dredging]: https://evil.example'), '38:1 A link is defined apart from its words'],
  ['a word as a reference to itself', ['Dredging', '[Dredging][]'], '35:1 ⟦Dredging⟧'],
  ['an address in angle brackets', ['the road', 'the <https://road>'], "31:14 This isn’t valid MDX"],
  ['an address with a port', ['www.example.org or', 'www.example.org:80 or'], '17:1 ⟦:80⟧'],
  ['an email address of another scheme', ['press@example.org', 'xmpp:press@example.org'], '55:1 ⟦xmpp:⟧'],
  ['an email address with another end', ['press@example.org', 'press@example.org.evil'], '55:1 ⟦.evil⟧'],
  ['an address behind a heading', ['## About us', '## About us www.evil.example'], '53:1 ⟦ www.evil.example⟧'],
  ['an id of a heading', ['## About us', '## About us \\{#evil}'], '53:1 ⟦ {#evil}⟧'],
  ['an escaped bar between two cells', ['| 2023 | 10 million |', '| 2023 \\| 10 million | |'], '38:1 ⟦ | 10 million⇥⟧'],
  ['a column without words', ['| Year | Cost |\n| --- | --- |', '| Year | Cost | |\n| --- | --- | --- |'], '38:1 ⟦⇥⟧'],
  ['a passage as a table of one cell', ['Steps taken:\n', '| Steps taken: |\n| --- |\n'], '33:1 p4 is a table on the page, but not in index.source.txt:17. Write it as a paragraph, with \\ before'],
  ['a table without bars around it', ['| 2023 | 10 million |', '2023 | 10 million'], ALLOWED],
  ['a line break at the end of a cell', ['10 million |', '10 million\\ |'], '38:1 ⟦\\⟧'],
  ['a line break by three spaces within words', ['Steps taken', 'Steps   \ntaken'], '33:1 ⟦⏎⟧'],
  ['three spaces at the end of a passage', ['Steps taken:\n', 'Steps taken:   \n'], ALLOWED],
  ['two entities for line ends', ['Steps taken', 'Steps&#10;&#10;taken'], ALLOWED],
  ['a tab behind a bullet', [ROAD, '-\tthe road\n'], ALLOWED],
  ['a list of letters', [STEPS, 'i. Dredging\nii. Building\n'], '35:1 ⟦i. Dredging ii⟧'],
  ['a number of ten digits', ['1. Dredging', '1234567890. Dredging'], '35:1 p5 differs'],
  ['a list with room between its items', [STEPS, '1. Dredging\n\n2. Building\n'], ALLOWED],
  ['a thin space for a space', ['the road', 'the\u2009road'], '27:1 p3 differs'],
  ['an ideographic space for a space', ['the road', 'the\u3000road'], '27:1 p3 differs'],
  ['a no-break space before a passage', ['Steps taken:', '&nbsp;Steps taken:'], '33:1 ⟦⟨U+00A0⟩⟧'],
  ['an invisible character by its name', ['Dredging', 'Dred&NoBreak;ging'], '35:8 Suspicious character: U+2060'],
  ['a mark of direction by its name', ['Dredging', 'Dred&lrm;ging'], '35:8 Suspicious character: U+200E'],
  ['an entity for half a character', ['Dredging', 'Dredging&#xD800;'], '35:12 Suspicious character: U+FFFD'],
  ['an entity beyond all characters', ['Dredging', 'Dredging&#1114112;'], '35:12 Suspicious character: U+FFFD'],
  ['half a character in the front matter', ['issuer: Port of Bergen', 'issuer: "Port\\uD800 of Bergen"'], '4:9 issuer: expected words without U+D800, an invisible character'],
  ['a zero in the front matter', ['issuer: Port of Bergen', 'issuer: "Port\\0 of Bergen"'], '4:9 issuer: expected words without U+0000'],
  ['a line separator in a headline', ['headline: Harbour opens second quay', 'headline: "Harbour opens\\Lsecond quay"'], '2:11 top differs from index.source.txt:3.'],
  ['a mark of direction in a headline', ['headline: Harbour opens second quay', 'headline: "Harbour opens sec\\u200Fond quay"'], '2:11 top differs from index.source.txt:3.'],
  ['a look-alike issuer', ['issuer: Port of Bergen', 'issuer: "Port of B\\u0435rgen"'], '4:9 issuer: expected words without U+0435, a letter of another script in the word “B'],
  ['a copy at a script', ['place: Bergen', 'place: Bergen\nreceivedCopy: { url: "javascript:alert(1)", seen: "2024-01-01" }'], '6:22 receivedCopy.url: expected a web address'],
  ['a copy at another host than it seems', ['place: Bergen', 'place: Bergen\nreceivedCopy: { url: "https://example.org@evil.example/", seen: "2024-01-01" }'], '6:22 receivedCopy.url: expected a web address, https://…, without a name or password'],
  ['a copy at an address with a line end', ['place: Bergen', 'place: Bergen\nreceivedCopy: { url: "https://exa\\nmple.org/", seen: "2024-01-01" }'], '6:22 receivedCopy.url: expected a web address'],
  ['a copy at an address without encryption', ['place: Bergen', 'place: Bergen\nreceivedCopy: { url: "http://example.org/", seen: "2024-01-01" }'], ALLOWED],
  ['an alias of YAML', ['issuer: Port of Bergen', 'issuer: &a Port of Bergen\nwire: *a'], '4:12 In YAML, a word after & or * is a name'],
  ['a key called __proto__', ['issuer: Port of Bergen', '__proto__: { place: Oslo }'], '4:1 __proto__: there is no such key'],
  ['a key with a no-break space', ['issuer: Port', 'issuer\u00A0: Port'], '4:1 issuer⟨U+00A0⟩: there is no such key'],
  ['a key behind a byte order mark', ['issuer: Port', '\uFEFFissuer: Port'], '4:1 ⟨U+FEFF⟩issuer: there is no such key'],
  ['a value with the old line end of macOS', ['issuer: Port', 'issuer: Port\rwire: x #'], '4:9 Nested mappings are not allowed in compact mappings'],
  ['a number in octal', ['issuer: Port of Bergen', 'issuer: 0o17'], '4:9 issuer: expected words in quotes, found 0o17'],
  ['a value in base 64', ['issuer: Port of Bergen', 'issuer: !!binary aGVsbG8='], '4:18 issuer: expected words in quotes'],
  ['a figure whose name is no name', ['place: Bergen', 'place: Bergen\nfigures: { "a b": { printed: "3", what: Points, passage: p2 } }'], '6:19 figures.a b: expected a name of letters and digits'],
  ['a formula without end', ['place: Bergen', `place: Bergen\nchecks: { a: { what: A, sums: { b: { formula: "${'('.repeat(9999)}", means: B } } } }`], '6:47 checks.a.sums.b.formula: expected a formula of at most 500 characters'],
  ['lines above the headline of two lines', ['above: [FOR IMMEDIATE RELEASE]', 'above: ["FOR\\nIMMEDIATE RELEASE"]'], '3:9 ⟦⏎⟧'],
  ['lines above the headline that are split', ['above: [FOR IMMEDIATE RELEASE]', 'above: [FOR IMMEDIATE, RELEASE]'], '3:9 ⟦ RELEASE⟧'],
  ['two omitted lines in one', ['text: Share this page', 'text: "Share this page\\nPrivacy policy"'], '10:13 This omitted line is not in index.source.txt'],
  ['an omitted line with other white space', ['text: Share this page', 'text: "Share   this\\tpage"'], ALLOWED],
  // A fourth round: what stands beside brackets, at the ends of a block, and in more than one place
  ['an image beside the brackets of a heading', put('## \\[not so] ![Not](/favicon.png)'), "38:14 A heading can’t have an image or a component."],
  ['an image before the brackets of a heading', put('## ![Not](/favicon.png)\\[not so]'), "38:4 A heading can’t have an image or a component."],
  ['an image in a heading of the last section', ['## \\[About this text]', '## \\[About this text] ![Not](/favicon.png)'], "59:23 A heading can’t have an image or a component."],
  ['a mark of the headline’s note in a passage', ['Dredging\n2. Building', 'Dredging[^headline]\n2. Building\n\n[^headline]: Not so.'], '35:12 The note [^headline] is used twice. Use it once, or write a second note.'],
  ['a mark of the headline’s note in a heading', ['## About us', '## About us[^headline]\n\n[^headline]: Not so.'], '53:12 The note [^headline] is used twice'],
  ['a line break before a passage', ['Steps taken:', '\\\nSteps taken:'], '33:1 ⟦⏎⟧'],
  ['a line break before an item', ['- the road', '- \\\n  the road'], '27:1 ⟦⏎⟧'],
  ['a line break before a note mark', ['named 3 points:[^points]', 'named 3 points:\\\n[^points]'], '23:1 ⟦⏎⟧'],
  ['a line break behind a note mark', ['The budget named 3 points:[^points]', '[^points]\\\nThe budget named 3 points:'], '23:1 ⟦⏎⟧'],
  ['marks that are stacked over a note', ['Four are', `Fo${'\u0301\u0302'.repeat(30)}ur are`], '25:14 Suspicious character: U+0301, one of more than four marks on a letter. Delete it, or type the intended character.'],
  ['marks that are stacked below a heading', put(`## \\[not${'\u0330'.repeat(5)} so]`), '38:9 Suspicious character: U+0330'],
  ['marks that are stacked over the issuer', ['issuer: Port', `issuer: "Po${'\\u0301'.repeat(5)}rt of Bergen" #`], '4:9 issuer: expected words without U+0301, one of more than four marks'],
  ['four marks on a letter of a note', ['Four are', `Fo${'\u0301'.repeat(4)}ur are`], ALLOWED],
  ['a figure that another hides', ['place: Bergen', 'place: Bergen\nfigures: { true: { printed: "3" }, "true": { printed: "3" } }'], '6:36 Map keys must be unique. Delete one of the two.'],
  ['a key that is nothing', ['place: Bergen', 'place: Bergen\nnull: x'], '6:1 null: there is no such key'],
  ['a combining mark before a bracket', put('## \u0338\\[not so]'), '38:1 not-so is not in'],
  ['a combining mark behind a bracket', put('## \\[not so]\u0338'), '38:1 is not in index.source.txt'],
  ['a heading in struck brackets', put('## ~~\\[not so]~~'), '38:1 not-so is not in index.source.txt'],
  ['a heading in brackets as code', put('## `[not so]`'), ALLOWED],
  ['a note mark behind the brackets of a heading', put('## \\[not so][^z]\n\n[^z]: a'), ALLOWED],
  ['an editor’s heading called like a passage', put('## \\[p5]'), ALLOWED],
  ['an editor’s heading called like a chart', put('## \\[chart total]'), ALLOWED],
  ['a heading whose brackets are Unicode’s', put('## \u2045not so\u2046'), '38:1 not-so is not in'],
  ['a heading of a note mark', put('## [^z]\n\n[^z]: a'), '38:1 This heading has no words'],
  ['a paragraph of a note mark', put('[^z]\n\n[^z]: a'), '38:1 p6 is not in'],
  ['a quotation of a note mark', put('> [^z]\n\n[^z]: a'), '38:1 p6 is not in'],
  ['an item of a note mark', ['- the road\n', '- the road\n- [^z]\n\n[^z]: a\n'], '27:1 ⟦⏎• ⟧'],
  ['a column of a note mark', ['| Year | Cost |\n| --- | --- |', '| Year | Cost | [^points] |\n| --- | --- | --- |'], '38:1 ⟦⇥⟧'],
  ['a note mark for a space', ['the road\n', 'the[^z]road\n\n[^z]: a\n'], '27:1 ⟦ ⟧'],
  ['a note mark in a link', ['www.example.org or', '[www.example[^points].org](http://www.example.org) or'], "17:125 Markup can’t be in the release’s words, which are shown as received."],
  ['a line break behind a heading', ['## About us', '## About us\\\n'], '53:1 ⟦\\⟧'],
  ['a line break behind an entity for one', ['Steps taken', 'Steps&#10;\\\ntaken'], '33:1 ⟦⏎⟧'],
  ['a quotation that begins with a line break', ['> “We are', '> \\\n> “We are'], '45:1 ⟦⏎⟧'],
  ['a narrow no-break space for a space', ['200 metres', '200\u202Fmetres'], '17:1 ⟦⟨U+202F⟩⟧'],
  ['a no-break hyphen for a space', ['BERGEN, Norway', 'BERGEN,\u2011Norway'], '17:1 ⟦‑⟧'],
  ['a ligature for a letter', ['itself', 'itsel\uFB01'], '27:1 ⟦ﬁ⟧'],
  ['a capital I for an l', ['itself', 'itseIf'], '27:1 ⟦I⟧'],
  ['a letter O for a zero', ['10 million', '1O million'], '38:1 ⟦O⟧'],
  ['a whole word of another script', ['Cost |', '\u0421\u043E\u0455\u0442 |'], '38:1 p6 differs'],
  ['a variation of a character', ['Dredging', 'Dredging\u{E0100}'], '35:1 ⟦⟨U+E0100⟩⟧'],
  ['an emoji of two in a note', ['Four are listed.', '\u{1F468}\u200D\u{1F469} Four'], '25:14 Suspicious character: U+200D'],
  ['a key of an emoji in a note', ['Four are listed.', '3\uFE0F\u20E3 Four'], '25:13 Suspicious character: U+FE0F'],
  ['a flag in a note', ['Four are listed.', '\u{1F1F3}\u{1F1F4} Four'], ALLOWED],
  ['a letter of Hebrew beside a Latin one in a link', ['Four are listed.', '[Four](https://example.org/a\u05D0)'], '25:40 Suspicious character: U+05D0'],
  ['a note with a link to the folder', ['Four are listed.', '[Four](.)'], '25:12 The link . is not allowed'],
  ['a note with a link to nothing', ['Four are listed.', '[Four]()'], '25:12 The link  is not allowed'],
  ['a note with a link to a telephone', ['Four are listed.', '[Four](tel:+1)'], '25:12 The link tel:+1 is not allowed'],
  ['a note with a link to a blob', ['Four are listed.', '[Four](blob:https://example.org/x)'], '25:12 The link blob:https://example.org/x is not allowed'],
  ['a program that ends like an email address', ['Dredging', '[javascript:alert(1)@x](javascript:alert\\(1\\)@x)'], '35:4 The link javascript:alert(1)@x is not allowed'],
  ['a web address with a port that is none', ['the road', 'the road https://example.org:99999/x'], '27:1 the road⟦ https://example.org:99999/x⟧'],
  ['a description that closes its bracket', ['A map of the quay', '] not so ['], '47:1 p8 is not in index.source.txt'],
  ['a caption that closes brackets by entities', ['The second quay, by the editor', 'Map &rsqb; The port denied it. &lsqb;'], ALLOWED],
  ['a caption of a no-break space', ['"The second quay, by the editor"', '"&nbsp;"'], ALLOWED],
  ['a key in quotes with a zero-width space', ['issuer:', '"issu\\u200Ber":'], '4:1 issu⟨U+200B⟩er: there is no such key'],
  ['a key in quotes with an escape', ['issuer:', '"issu\\u0065r":'], ALLOWED],
  ['a key behind a question mark', ['issuer: Port of Bergen', '? issuer\n: Port of Bergen'], ALLOWED],
  ['a figure whose name is a list', ['place: Bergen', 'place: Bergen\nfigures: { [a]: { printed: "3", what: Points, passage: p2 } }'], '6:12 With stringKeys, all keys must be strings.'],
  ['a figure called constructor in another passage', ['place: Bergen', 'place: Bergen\nfigures: { constructor: { printed: "3", what: Points, passage: p3 } }'], '6:36 “3” isn’t in p3'],
  ['a chart called like a property', ['<About />', '<Chart name="constructor" />\n\n<About />'], '61:1 <Chart> needs the name of what it shows'],
  ['a value of __proto__', ['<About />', '<Value name="__proto__" />\n\n<About />'], '61:1 <Value> needs the name of what it shows'],
  ['a language with a calendar', ['place: Bergen', 'place: Bergen\nlang: en-u-ca-buddhist'], '6:7 lang: expected a language'],
  ['a first line of four dashes', ['---\nheadline', '----\nheadline'], '1:1 There is no front matter'],
  ['a version of YAML', ['---\nheadline', '---\n%YAML 1.1\n--- # a\nheadline'], "3:1 The front matter isn’t closed"],
  ['a line of dashes and words behind the front matter', ['\n---\n\nBERGEN', '\n--- not so\n\nBERGEN'], "15:1 The front matter isn’t closed"],
  ['a no-break space behind the last line of the front matter', ['\n---\n\nBERGEN', '\n---\u00A0\n\nBERGEN'], "15:1 The front matter isn’t closed"],
  ['a line of dots behind the front matter', ['\n---\n\nBERGEN', '\n...\n\nBERGEN'], "1:1 The front matter isn’t closed"],
  ['dashes in a value of two lines', ['state: This text is shown as received.', 'state: "a\n---b"'], "8:1 The front matter isn’t closed"],
  ['quotations in quotations without end', put(`${'> '.repeat(900)}not so`), '38:201 This isn’t valid MDX: Lists or quotations are nested too deeply. Correct it'],
  ['lists in lists without end', put(`${'- '.repeat(2000)}not so`), '38:101 This isn’t valid MDX: Lists or quotations are nested too deeply'],
  ['sections in sections without end', put(`${'<Edition>'.repeat(900)}not so`), "38:1 This isn’t valid MDX"],
  ['a passage of 100,000 letters', put('b'.repeat(100_000)), '38:1 p6 is not in'],
  // A fifth round: what browsers show in another way, what Astro reads in another way, and what looks the same
  ['an entity for a form feed', ['the road', 'the&#12;road'], '27:1 ⟦⟨U+000C⟩⟧'],
  ['an entity for a carriage return', ['the road', 'the&#13;road'], ALLOWED],
  ['an entity for a vertical tab', ['the road', 'the&#11;road'], '27:1 ⟦⟨U+FFFD⟩⟧'],
  ['an entity of two characters', ['the road', 'the&ThickSpace;road'], '27:1 ⟦⟨U+205F⟩⟨U+200A⟩⟧'],
  ['a ligature by its name', ['Dredging', 'Dred&fjlig;ging'], '35:1 ⟦fj⟧'],
  ['a form feed in a headline', ['headline: Harbour opens second quay', 'headline: "Harbour opens\\fsecond quay"'], '2:11 ⟦⟨U+000C⟩⟧'],
  ['a control character in the front matter', ['state: This text', 'state: It\u0092s text'], '7:10 Astro can’t read this. Put each value in quotes, on one line, and write control characters as escapes'],
  ['a number with a sign in hexadecimal', ['issuer: Port of Bergen', 'issuer: -0x1F'], '4:9 issuer: expected words in quotes, found -0x1F'],
  ['nothing with a tag', ['issuer: Port of Bergen', 'issuer: !\n  null'], '5:3 issuer: expected words in quotes, found null'],
  ['an escaped line end before an empty line', ['state: This text is shown as received.', 'state: "a\\\n\n  b"'], ALLOWED],
  ['a letter that only looks the same', ['Four are listed.\n\n- the quay', 'Four are listed.\n\n- thе quay'], '27:1 th⟦е⟧⟨U+0435⟩ quay'],
  ['a symbol that only looks the same', ['the road', 'the road\u037E'], '27:1 ⟦\u037E⟧'],
  ['a number of four digits before a dot', put('Not so:\n\n2024. Not so.'), '40:1 p7 is not in index.source.txt'],
  ['signs that only look like emphasis', ['the road', 'the *road*'], "31:7 Markup can’t be in the release’s words, which are shown as received."],
  ['an address of nothing', ['the road', 'the www. road'], '27:1 the ⟦www. ⟧road'],
  ['an import behind a space', put(' import a from "a"'), '38:2 p6 is not in'],
  ['an import in an item', put('- import a from "a"'), '38:1 p6 is not in'],
  ['an export in a quotation', put('> export const a = 1'), '38:1 p6 is not in'],
  ['an export of a component', put('export default () => null'), '38:1 p6 is not in index.source.txt'],
  ['a brace as an expression', put("{'{'}"), '38:1 p6 is not in index.source.txt'],
  ['an expression of a space', put('{ }'), '38:1 p6 is not in index.source.txt'],
  ['an element of a member', put('<a.b />'), '38:1 <a.b> is not allowed'],
  ['an element of a namespace', put('<svg:a />'), '38:1 <svg:a> is not allowed'],
  ['words with their reading above them', ['the road', 'the <ruby>road<rt>not</rt></ruby>'], '31:7 <ruby> is not allowed'],
  ['a place for a line break', ['the road', 'the ro<wbr/>ad'], '31:9 <wbr> is not allowed'],
  ['front matter in the body', put('---\nheadline: Not so\n---'), '38:1 ----headline-not-so is not in index.source.txt'],
  ['a definition in a quotation', put('> [a]: /x'), '38:1 A quotation can have only one paragraph'],
  ['a definition on three lines', put('[a]:\n/x\n"not so"'), '38:1 A link is defined apart from its words'],
  ['an item that is checked by a capital', put('- [X] not so'), '38:1 p6 is not in index.source.txt'],
  ['a table without a line of its head', put('not so\n:-:'), '38:1 p6 is not in'],
  ['an MDX with line ends of Windows and others', ['Steps taken:\n\n1. Dredging\n', 'Steps taken:\r\n\n1. Dredging\r\n'], ALLOWED],
  // A sixth round: keys that Astro would not read, components of nothing, and what else a careless hand does
  ['a key that looks like the last line, before the edition', ['edition:', '---x: y\nedition:'], "12:1 The front matter isn’t closed"],
  ['a key that looks like the last line of TOML', ['edition:', '+++: y\nedition:'], "12:1 The front matter isn’t closed. End it with a line of --- alone. Begin no other line with --- or +++."],
  ['a mark in quotes that looks like the last line', ['edition:', '"---x": y\nedition:'], '12:1 ---x: there is no such key'],
  ['line ends of Windows behind the first line', ['---\nheadline', '---\r\nheadline'], ALLOWED],
  ['another copy that the front matter lacks', ['Four are listed.', 'Four are listed (<OtherCopy />).'], '25:29 <OtherCopy> shows otherCopy, which the front matter doesn’t have. Add it there.'],
  ['a table of figures that the front matter lacks', ['<About />', '<FiguresTable />\n\n<About />'], '61:1 <FiguresTable> shows figures, which the front matter doesn’t have.'],
  ['an email link without an address', ['Four are listed.', '[Four](mailto:)'], '25:12 The link mailto: is not allowed. Write https://…, mailto:…@…, /… or #….'],
  ['an email link of a host', ['Four are listed.', '[Four](mailto:example.org)'], '25:12 The link mailto:example.org is not allowed'],
  ['an email link of two signs', ['Four are listed.', '[Four](mailto:@@example.org)'], '25:12 The link mailto:@@example.org is not allowed'],
  ['an email link in capitals', ['Four are listed.', '[Four](MAILTO:press@example.org)'], ALLOWED],
  ['an element whose name has an invisible letter', ['<About />', '<A\u200Dbout />'], '61:1 <A\u200Dbout> is not allowed'],
  ['an element whose name has a Greek letter', ['<About />', '<\u0391bout />'], '61:1 <\u0391bout> is not allowed'],
  ['an element with a no-break space', ['<About />', '<About\u00A0/>'], ALLOWED],
  ['an <Edition> of full width', ['<Edition>', '\uFF1CEdition\uFF1E'], "63:2 This isn’t valid MDX"],
  ['an <Edition> with a space before its name', ['<Edition>', '< Edition>'], "63:2 This isn’t valid MDX"],
  ['an <Edition> that is closed twice', ['</Edition>', '</Edition>\n\n</Edition>'], "65:2 This isn’t valid MDX"],
  ['words behind the end of <Edition>', ['</Edition>', '</Edition> not so'], "63:1 This isn’t valid MDX"],
  ['a heading in three pairs of brackets', put('## \\[a \\[b \\[c\\] d\\] e\\]'), '38:1 a-b-c-d-e is not in index.source.txt'],
  ['a heading of brackets that run from right to left', put('## \\[\u05D0\\] not so \\[\u05D1\\]'), '38:1 is not in index.source.txt'],
  ['a heading with a bracket too many', put('## \\[not so\\]\\]'), '38:1 not-so is not in index.source.txt'],
  ['an image in a row', put('| ![Not](/favicon.png) |\n| - |'), "38:3 Markup can’t be in the release’s words"],
  ['an image in a quotation', put('> ![Not](/favicon.png)'), "38:3 Markup can’t be in the release’s words"],
  ['a list of definitions', put('Quay\n: not so'), '38:1 p6 is not in index.source.txt'],
  ['an abbreviation', put('*[road]: not so'), '38:1 p6 is not in index.source.txt'],
  ['a link of a wiki', ['the road', 'the [[road]]'], '27:1 ⟦[[road]]⟧'],
  ['a word marked by ==', ['the road', 'the ==road=='], '27:1 ⟦==road==⟧'],
  ['raised letters', ['the road', 'the ro^ad^'], '27:1 ⟦^ad^⟧'],
  ['classes in braces', ['the road', 'the road{.hidden}'], '27:1 ⟦{.hidden}⟧'],
  ['an item behind a no-break space', ['1. Dredging', '1.\u00A0Dredging'], '35:1 1.⟦⟨U+00A0⟩Dredging ⟧'],
  ['a note mark with a space', ['points:[^points]', 'points:[^points ]'], '23:1 ⟦[^points ]⟧'],
  ['a note mark on two lines', ['points:[^points]', 'points:[^poi\nnts]'], '23:1 ⟦[^poi nts]⟧'],
  ['a note mark with a bracket', ['points:[^points]', 'points:[^poi[nts]'], '23:1 ⟦[^poi[nts]⟧'],
  ['a note with the end of a verse', ['Four are', '\u06DD4 are'], '25:12 Suspicious character: U+06DD'],
  ['a note with a flag of tags', ['Four are', '\u{1F3F4}\u{E0067}\u{E007F} are'], '25:14 Suspicious character: U+E0067'],
  ['a note with a joiner between Latin letters', ['Four are', 'Fo\u200Cur are'], '25:14 Suspicious character: U+200C'],
  ['a date with other hyphens', ['date: "2024-05-03"', 'date: "2024\u201105\u201103"'], '6:7 date: expected a date in quotes'],
  ['a date of other digits', ['date: "2024-05-03"', 'date: "٢٠٢٤-٠٥-٠٣"'], '6:7 date: expected a date in quotes'],
  ['a headline of a folded block', ['headline: Harbour opens second quay', 'headline: >\n  Harbour opens\n  second quay'], ALLOWED],
  ['a headline of a literal block', ['headline: Harbour opens second quay', 'headline: |+\n  Harbour opens second quay\n\n'], ALLOWED],
  ['a headline of a literal block of two lines', ['headline: Harbour opens second quay', 'headline: |\n  Harbour opens\n  second quay'], '2:11 opens⟦⏎⟧second'],
  ['an omitted line of a literal block', ['{ text: Share this page, why: A button of the page. }', 'text: |\n      Share this page\n    why: A button.'], ALLOWED],
  ['a layout', ['place: Bergen', 'place: Bergen\nlayout: ../../src/layouts/Page.astro'], '6:1 layout: there is no such key'],
  ['a colon of full width', ['state: This', 'state\uFF1AThis'], '7:1 Write key: value, with a space after the colon.'],
  ['an omitted line twice', ['  - { text: Privacy', '  - { text: Privacy policy, why: a }\n  - { text: Privacy'], '12:13 This omitted line is not in index.source.txt, or not in this order'],
  ['a line above the headline that is the editor’s', ['[FOR IMMEDIATE RELEASE]', '[FOR IMMEDIATE RELEASE, Not so]'], '3:32 above.1 is not in index.source.txt'],
];

function edit([was, is]: Edit, text = STRUCTURES): string {
  if (text.split(was).length !== 2) throw new Error(`“${was}” is not in the text once.`);
  return text.replace(was, () => is);
}

test.each(rows.filter(([, , refused]) => refused !== ALLOWED))(
  '%s is refused',
  (_, change, refused) => {
    const { problems } = readMdx(edit(change));
    const [place = '', words = ''] = refused.split(/ (.*)/s);
    const isThere = problems
      .split('\n\n')
      .some((one) => one.startsWith(`index.mdx:${place} `) && one.includes(words));
    expect(isThere, problems).toBe(true);
  },
);

test.each(rows.filter(([, , refused]) => refused === ALLOWED))(
  '%s is allowed, and the page reads as the source',
  (_, change) => {
    const { problems, page } = readMdx(edit(change));
    expect(problems).toBe('');
    expect(wordsOfRelease(page)).toEqual(receivedWords());
  },
);

test.each([
  'see “https://example.org/a”.',
  'www.example.org» said',
  'https://example.org/a—the report',
  'https://example.org’s report',
  'www.example.org。詳細は',
  'www.example.orgをご覧ください',
  'www.example.orgهنا',
  'https://example.org/aをご覧ください',
  '(https://example.org/a)は',
  'www.example.org，电话',
  'www.example.org، الهاتف',
])('an address is plain words, whatever follows it: %s', (words) => {
  const source = SOURCE.replace('the road', words);
  const { problems, page } = readMdx(edit(['the road', words]), source);
  expect(problems).toBe('');
  expect(JSON.stringify(page)).not.toContain('"type":"link"');
});

test.each([
  ['https://example.org/a', '”.'],
  ['https://example.org/a', '—the report'],
  ['www.example.org', '，电话'],
  ['www.straße.sk', ''],
  ['https://de.example/wiki/Köln', '。'],
  ['https://пример.рф/отчёт', ' и'],
  ['https://例え.jp/報告', '。'],
  ['https://example.org/@port/a', ' says'],
  ['www.example.org', ' here', 'ที่'],
  ['www.example.org', '', '请访问'],
  ['www.example.org', '’', 'see ‘'],
  ['www.example.org', ')', '('],
])('%s before “%s” is a link', (address, behind, before = '') => {
  const source = SOURCE.replace('the road', before + address + behind);
  const link = `[${address}](${address.replace('www.', 'http://www.')})`;
  const { problems, page } = readMdx(edit(['the road', before + link + behind]), source);
  expect(problems).toBe('');
  expect(JSON.stringify(page)).toContain(JSON.stringify(address));
});

test.each([
  ['a letter and its mark', 'cafe[^z]\u0301'],
  ['two letters of a conjunct', '\u0915\u094D[^z]\u0937'],
  ['letters of a syllable', '\u1112[^z]\u1161\u11AB'],
  ['a flag', '\u{1F1F3}[^z]\u{1F1F4}'],
  ['an emoji of two', '\u{1F468}[^z]\u200D\u{1F469}'],
])('a note mark inside %s is refused with its place', (_, typed) => {
  const source = SOURCE.replace('the road', typed.replace('[^z]', ''));
  const read = (words: string) => readMdx(edit(['the road\n', `${words}\n\n[^z]: a\n`]), source);
  const [before = '', after = ''] = typed.split('[^z]');
  const character = [...new Intl.Segmenter().segment(before + after)].at(-1)?.segment ?? '';
  const column = 3 + before.length;
  expect(read(typed).problems).toBe(
    `index.mdx:31:${column} [^z] splits “${character}”. Move it after that character.`,
  );
  expect(read(`${before}${after}[^z]`).problems).toBe('');
});

test.each([
  ['http://example.org/cafe', '', '\u0301'],
  ['http://example.org/a', '', '\u00ADb'],
  ['http://example.org/a', '', '\u200Bb'],
  ['ller@example.org', 'mü', ''],
  ['ller@example.org', 'mu\u0308', ''],
  ['brien@example.org', 'o’', ''],
  ['brien@example.org', "o'", ''],
  ['b@example.org', 'a\u00AD', ''],
  ['b@example.org', 'a+', ''],
  ['b@example.org', 'a-', ''],
  ['b@example.org', 'a&', ''],
  ['b@example.org', 'a%', ''],
  ['www.example.org', 'https\\://', ''],
  ['http://example.org', 'http\\://example.com/?u=', ''],
  ['www.example.org', 'http\\://example.com/', ''],
])(
  'the link %s is refused behind “%s” and before “%s”, which belong to it',
  (link, before, after) => {
    const words = before.replace('\\', '') + link + after;
    const url = link.replace(/^(?=www)/, 'http://').replace(/^(?=[^/]*@)/, 'mailto:');
    const typed = `${before}[${link}](${url})${after}`;
    const { problems } = readMdx(edit(['the road', typed]), SOURCE.replace('the road', words));
    expect(problems).toMatch(new RegExp(`^index\\.mdx:31:${3 + before.length} Markup can’t be`));
    expect(problems).not.toContain('\n');
  },
);

test('a quotation in the source is a quotation on the page, or keeps its signs', () => {
  const source = SOURCE.replace('“We are', '> “We are');
  expect(readMdx(STRUCTURES, source).problems).toBe('');
  expect(readMdx(edit([QUOTE, `\\${QUOTE}`]), source).problems).toBe('');
  expect(readMdx(edit([QUOTE, QUOTE.slice(2)]), source).problems).toContain('⟦> ⟧“We are');
});

test('a list in the source is a list on the page, or keeps its markers', () => {
  const change: Edit = [STEPS, '1\\. Dredging\\\n2\\. Building\n'];
  expect(readMdx(edit(change)).problems).toBe('');
  expect(readMdx(edit([STEPS, 'Dredging\\\nBuilding\n'])).problems).toContain('p5 differs');
  expect(readMdx(edit([STEPS, '> Dredging\\\n> Building\n'])).problems).toContain('p5 differs');
});

test('a line that begins with a number of four digits is not a list', () => {
  const source = SOURCE.replace('Contact:', '2024. Contact:');
  const contact = (is: string) => readMdx(edit(['Contact:', is]), source).problems;
  expect(contact('2024\\. Contact:')).toBe('');
  expect(contact('2024. Contact:')).toMatch(
    /^index\.mdx:55:1 p9 is a list on the page, but not in/,
  );
});

test('the form feed of a page break in the source is a space on the page', () => {
  const source = SOURCE.replace('the road', 'the\froad');
  expect(readMdx(STRUCTURES, source).problems).toBe('');
  expect(readMdx(edit(['the road', 'the\froad']), source).problems).toContain('⟦⟨U+000C⟩⟧');
});

test('a NUL in the source is nothing on the page, which can’t have one', () => {
  const source = SOURCE.replace('the road', 'the\0 road');
  expect(readMdx(STRUCTURES, source).problems).toBe('');
  expect(readMdx(edit(['the road', 'the\0 road']), source).problems).toContain('⟦⟨U+FFFD⟩⟧');
  expect(importRelease(source).mdx).not.toContain('\0');
});

test.each([
  ['caf\u00E9', 'cafe\u0301', '⟦\u00E9⟧⟨U+00E9⟩', '⟦e\u0301⟧⟨U+0301⟩'],
  [
    '\uD55C',
    '\u1112\u1161\u11AB',
    '⟦\uD55C⟧⟨U+D55C⟩',
    '⟦\u1112\u1161\u11AB⟧⟨U+1112 U+1161 U+11AB⟩',
  ],
  ['5 \u2126', '5 \u03A9', '⟦\u2126⟧⟨U+2126⟩', '⟦\u03A9⟧⟨U+03A9⟩'],
  ['qu\u0430y', 'quay', '⟦\u0430⟧⟨U+0430⟩', '⟦a⟧'],
])(
  '%s for %s is refused by code points, because they look the same',
  (received, typed, was, is) => {
    const source = SOURCE.replace('the road', received);
    const { problems } = readMdx(edit(['the road', typed]), source);
    expect(problems).toContain(was);
    expect(problems).toContain(is);
  },
);

test('lettered items in the source keep their letters, as lines', () => {
  const source = SOURCE.replace(STEPS, 'a) Dredging\nb) Building\n');
  expect(readMdx(STRUCTURES, source).problems).toContain('p5 differs');
  expect(readMdx(edit([STEPS, 'a) Dredging\\\nb) Building\n']), source).problems).toBe('');
  const { mdx } = importRelease('Harbour opens\n\nIt took:\n\na) a year,\nb) a day.\n');
  expect(mdx).toContain('\na) a year,\\\nb) a day.\n');
});

test('a quotation of two paragraphs is two quotations, as the import writes it', () => {
  const source = 'Harbour opens\n\nHe said:\n\n> We are\n> on time.\n>\n> We were.\n\nIt rained.\n';
  const { mdx } = importRelease(source);
  expect(mdx).toContain('\n> We are\\\n> on time.\n\n> We were.\n');
  expect(readMdx(mdx, source).problems).toBe('');
});
