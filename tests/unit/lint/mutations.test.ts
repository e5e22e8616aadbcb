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
const IMAGE = '![A map of the quay](/favicon.svg "The second quay, by the editor")\n';
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
  ['an image in a passage', ['Steps taken', '![Not](/favicon.svg) Steps taken'], "33:1 An image can't be in the release's words"],
  ['an image for a word', ['the road', 'the ![road](/favicon.svg)'], "31:7 An image can't be in the release's words"],
  ['an image in a heading', ['## What it cost', '## What it ![cost](/favicon.svg)'], "21:12 An image can't be in the release's words"],
  ['a heading of images that look like brackets', put('## ![\\[](/favicon.svg)not so![\\]](/favicon.svg)'), "38:4 An image can't be in the release's words"],
  ['a heading of an image', put('## ![\\[not so\\]](/favicon.svg)'), '38:1 This heading has no words'],
  ['an image by reference', put('![Not][map]\n\n[map]: /favicon.svg'), "38:1 An image can't be in the release's words"],
  ['an image on its own', put('![Not](/favicon.svg)'), ALLOWED],
  ['a linked image on its own', put('[![Not](/favicon.svg)](https://evil.example)'), "38:1 A link can't be in the release's words"],
  ['two images on one line', put('![Not](/favicon.svg) ![so](/favicon.svg)'), "38:1 An image can't be in the release's words"],
  ['an image from elsewhere', put('![Not](https://evil.example/a.png)'), '38:1 The image https://evil.example/a.png is not a file of this site'],
  ['a word struck through', ['the quay itself', 'the ~~quay~~ itself'], "27:7 Strike-through can't be in the release's words"],
  ['a word struck through by one ~', ['the quay itself', 'the ~quay~ itself'], "27:7 Strike-through can't be in the release's words"],
  ['a passage struck through', [QUOTE, '> ~~“We are on time,” the harbour master said.~~\n'], "45:3 Strike-through can't be in the release's words"],
  ['a word in italics', ['the quay itself', 'the *quay* itself'], "27:7 Emphasis can't be in the release's words"],
  ['a word in italics by _', ['the quay itself', 'the _quay_ itself'], "27:7 Emphasis can't be in the release's words"],
  ['a word in bold', ['named 3 points', 'named **3** points'], "23:18 Strong emphasis can't be in the release's words"],
  ['a word as code', ['Dredging', '`Dredging`'], "35:4 Code can't be in the release's words"],
  ['emphasis around a no-break space', ['Dredging', 'Dred**&nbsp;**ging'], '35:1 ⟦**⟨U+00A0⟩**⟧'],
  ['a block of code', put('```\nnot so\n```'), '38:1 A release has no block of code'],
  ['words indented like code', put('    not so'), '36:1 A list item has one paragraph, and lists below it.'],
  ['a line across', put('***'), '38:1 A release has no line across'],
  ['words with underlines of ===', ['Steps taken:\n', 'Steps taken:\n===\n'], '33:1 Only the headline has one #. Begin this heading with ##.'],
  ['words with underlines of ---', ['Steps taken:\n', 'Steps taken:\n---\n'], ALLOWED],
  // Links
  ['a link elsewhere with a title', ['the road', '[the road](https://evil.example "The road")'], "31:3 A link can't be in the release's words"],
  ['a link in a heading', ['## What it cost', '## [What it cost](https://evil.example)'], "21:4 A link can't be in the release's words"],
  ['a link by reference', ['the road', '[the road][evil]'], '27:1 ⟦[the road][evil]⟧'],
  ['a link by reference that is defined', [ROAD, '- [the road]\n\n[the road]: https://evil.example\n'], "31:3 A link can't be in the release's words"],
  ['an address in <>', ['press@example.org', '<mailto:press@example.org>'], "55:23 This isn't valid MDX"],
  ['an address whose link leads elsewhere', ['www.example.org', '[www.example.org](https://evil.example)'], "17:125 A link can't be in the release's words"],
  ['an address whose link leads there', ['www.example.org', '[www.example.org](http://www.example.org)'], ALLOWED],
  ['an address with a title', ['www.example.org', '[www.example.org](http://www.example.org "not so")'], "17:125 A link can't be in the release's words"],
  ['an address that the text does not have', ['the road', 'the road www.evil.example'], '27:1 ⟦ www.evil.example⟧'],
  ['an address no longer escaped', ['http\\://example.org/quay_2\\*b', 'http://example.org/quay_2*b'], ALLOWED],
  ['an address as a link with a scheme', ['press@example.org', '[press@example.org](mailto:evil@evil.example)'], "55:10 A link can't be in the release's words"],
  // Edition, headings
  ['an <Edition> of nothing in an item', ['the road', 'the <Edition />road'], "31:7 <Edition> can't be in a passage"],
  ['an <Edition> around a cell', ['10 million', '<Edition>10 million</Edition>'], "40:10 <Edition> can't be in a passage"],
  ['an <Edition> around words of a quotation', [QUOTE, '> <Edition>“We are on time,”</Edition> the harbour master said.\n'], "45:3 <Edition> can't be in a passage"],
  ['an <Edition> around an item', ['the road', '<Edition>the road</Edition>'], "31:3 <Edition> can't be in a passage"],
  ['an <Edition> between passages', put('<Edition>\n\nnot so\n\n</Edition>'), '38:1 <Edition> must come after the last passage'],
  ['an <Edition> before the text', ['BERGEN, Norway', '<Edition>\n\nnot so\n\n</Edition>\n\nBERGEN, Norway'], '17:1 <Edition> must come after the last passage'],
  ['an <Edition> around a passage', [QUOTE, `<Edition>\n\n${QUOTE}\n</Edition>\n`], '45:1 <Edition> must come after the last passage'],
  ['an <Edition> in a line', ['the road', 'the <Edition>long</Edition> road'], "31:7 <Edition> can't be in a passage"],
  ['an <Edition> in a quotation', put('> <Edition>not so</Edition>'), "38:3 <Edition> can't be in a passage"],
  ['an <Edition> in a list', [ROAD, '- the road\n- <Edition>not so</Edition>\n'], "32:3 <Edition> can't be in a passage"],
  ['an unbracketed heading in <Edition>', ['<About />', '## Not so\n\nNot so.\n\n<About />'], "61:1 A heading in <Edition> is the editor's"],
  ['an unbracketed heading by an underline in <Edition>', ['<About />', 'Not so\n---\n\n<About />'], "61:1 A heading in <Edition> is the editor's"],
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
  ['a headline', ['## About us', '# About us'], '53:1 Only the headline has one #. Begin this heading with ##.'],
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
  ['a list item that is checked', [ROAD, '- [x] the road\n'], '31:1 A list item has one paragraph, and lists below it.'],
  ['a missing list item', [ROAD, ''], '27:1 ⟦⏎• the road⟧'],
  ['a list item with a second paragraph', [ROAD, '- the road\n\n  not so\n'], '31:1 A list item has one paragraph, and lists below it.'],
  ['a list item with a heading', [ROAD, '- ## the road\n'], '31:1 A list item has one paragraph, and lists below it.'],
  ['a list item with a quotation', [ROAD, '- > the road\n'], '31:1 A list item has one paragraph, and lists below it.'],
  ['two cells exchanged', ['2023 | 10 million', '10 million | 2023'], '38:1 ⟦10 million⇥2023⟧'],
  ['two rows exchanged', ['| 2023 | 10 million |\n| 2024 | 12 million |', '| 2024 | 12 million |\n| 2023 | 10 million |'], '38:1 ⟦4⇥12 million⏎2023⇥10⟧'],
  ['a new cell', ['| 2024 | 12 million |', '| 2024 | 12 million | not |'], '38:1 ⟦⇥not⟧'],
  ['a missing cell', ['| 2024 | 12 million |', '| 2024 |'], '38:1 ⟦⇥12 million⟧'],
  ['a table with aligned columns', ['| --- | --- |', '| ---: | :---: |'], ALLOWED],
  ['a table without its head', ['| Year | Cost |\n', ''], '38:1 differs from index.source.txt:22'],
  ['a cell with a line break of HTML', ['10 million', '10<br />million'], '40:12 <br> is not allowed'],
  ['a cell with emphasis', ['10 million', '*10* million'], "40:10 Emphasis can't be in the release's words"],
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
  ['a quotation in a quotation', [QUOTE, `> ${QUOTE}`], '45:1 A quotation has one paragraph'],
  ['a quotation of two', [QUOTE, `${QUOTE}>\n> Not so.\n`], '45:1 A quotation has one paragraph'],
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
  ['a combining enclosing circle', ['3 points', '3\u20DD points'], '23:1 ⟦\u20DD⟧'],
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
  ['a comment of HTML', ['the road', 'the <!-- long --> road'], "31:8 This isn't valid MDX"],
  ['a comment of MDX', ['the road', 'the {/* long */} road'], '31:7 A comment hides words from the reader'],
  ['an expression of nothing', ['the road', 'the {""}road'], '31:7 Braces would run a program'],
  ['an expression', ['named 3', 'named {3}'], '23:18 Braces would run a program'],
  ['an element of HTML', ['the road', 'the <b>road</b>'], '31:7 <b> is not allowed'],
  ['an element that deletes', ['the road', 'the <del>road</del>'], '31:7 <del> is not allowed'],
  ['an element that strikes', ['the road', 'the <s>road</s>'], '31:7 <s> is not allowed'],
  ['an element that hides', ['the road', 'the <span hidden>road</span>'], '31:7 <span> is not allowed'],
  ['an element that hides a passage', [QUOTE, `<div hidden>\n\n${QUOTE}\n</div>\n`], '45:1 <div> is not allowed'],
  ['a fragment', ['the road', '<>the road</>'], '31:3 <> is not allowed'],
  ['an import', put('import a from "a"'), '38:1 An import or export would run a program'],
  ['an export', put('export const a = 1'), '38:1 An import or export would run a program'],
  ['a script', put('<script>document.body.textContent = ""</script>'), '38:1 <script> is not allowed'],
  ['a style', put('<style>{`p { display: none }`}</style>'), '38:1 <style> is not allowed'],
  ['a value in a passage', ['named 3', 'named <Value check="a" />'], "23:18 <Value> can't be in a passage"],
  ['the checks between passages', put('<Checks />'), "38:1 <Checks> is the editor's"],
  ['the last section between passages', put('<About />'), "38:1 <About> is the editor's"],
  // Notes
  ['words of a passage in a note', [BUDGET, 'The budget[^named]\n\n[^named]: named 3 points:\n\n'], '27:1 The note [^points] is never used'],
  ['a note mark for a word', ['Dredging', '[^points]'], '35:4 The note [^points] is used twice'],
  ['a note mark twice', ['Dredging', 'Dredging[^points]'], '35:12 The note [^points] is used twice'],
  ['a note that is not defined', ['Dredging', 'Dredging[^no]'], '35:12 The note [^no] is not defined'],
  ['a note that is not used', put('[^no]: not so'), '38:1 The note [^no] is never used'],
  ['a note that looks like a passage', put('[^no]: not so\n\n    and so on'), '38:1 The note [^no] is never used'],
  ['a note defined in a list', [ROAD, '- the road[^r]\n\n  [^r]: not so\n'], '31:1 A list item has one paragraph, and lists below it.'],
  ['a note defined in a quotation', [QUOTE, `${QUOTE.trimEnd()}[^q]\n>\n> [^q]: not so\n`], '45:1 A quotation has one paragraph'],
  ['a note on the headline', put('[^headline]: Not so.'), ALLOWED],
  ['a note with an image', ['[^points]: Four are listed.', '[^points]: Four ![are](/favicon.svg) listed.'], ALLOWED],
  ['a note with words struck through', ['[^points]: Four are listed.', '[^points]: ~~Four~~ five are listed.'], ALLOWED],
  ['a note in the middle of a word', ['Dredging', 'Dred[^d]ging'], '35:8 The note [^d] is not defined'],
  // Passages
  ['a missing passage', [QUOTE, ''], '1:1 index.source.txt:28 is missing'],
  ['a passage in a definition', [QUOTE, '[quay]: /x "We are on time"\n'], '45:1 Write a link where it belongs: [words](https://…).'],
  ['a repeated passage', [QUOTE, `${QUOTE}\n${QUOTE}`], '47:1 p8 is not in index.source.txt'],
  ['a passage in another place', [`${QUOTE}\n${IMAGE}\n${PORT}`, `${PORT}\n${IMAGE}\n${QUOTE}`], '51:1 p8 is not in index.source.txt'],
  ['a new passage', put('Not so.'), '38:1 p6 is not in index.source.txt'],
  ['a passage of a dot', put('.'), '38:1 p6 is not in index.source.txt'],
  ['a new sentence', ['Steps taken:', 'Not so. Steps taken:'], '33:1 ⟦Not so. ⟧'],
  ['a missing sentence', [' Ships of 200 metres can turn there, see', ' See'], '17:1 ⟦hips of 200 metres can turn there, s⟧'],
  ['a missing word', ['the quay itself', 'the quay'], '27:1 ⟦ itself⟧'],
  ['another number', ['200 metres', '2000 metres'], '17:1 ⟦0⟧'],
  ['a passage behind the last section', [EDITION, `${EDITION}\nNot so.\n`], '57:1 <Edition> must come after the last passage'],
  ['the last passage in the last section', [`## About us\n\n${CONTACT}\n<Edition>\n`, `## About us\n\n<Edition>\n\n${CONTACT}`], '1:1 index.source.txt:38 is missing'],
  ['an omitted line shown', put('Share this page'), '38:1 p6 is not in index.source.txt'],
  ['an omitted line that is in the text', ['text: Share this page', 'text: "Steps taken:"'], '10:13 This omitted line is not in index.source.txt, or not in this order'],
  ['an omitted line with other words', ['text: Share this page', 'text: Share this site'], '10:13 This omitted line is not in index.source.txt, or not in this order'],
  ['a line above the headline with other words', ['[FOR IMMEDIATE RELEASE]', '[NOT FOR RELEASE]'], '1:1 ⟦NOT FOR⟧'],
  ['no line above the headline', ['above: [FOR IMMEDIATE RELEASE]\n', ''], '1:1 index.source.txt:1 is missing'],
  ['another headline', ['Harbour opens second quay', 'Harbour opens third quay'], '2:11 ⟦thir⟧'],
  ['a headline with a look-alike', ['Harbour opens second quay', 'Harbour opens second qu\u0430y'], '2:34 Suspicious character: U+0430, a letter of another script'],
  ['a headline with signs of Markdown', ['headline: Harbour opens second quay', 'headline: Harbour opens **second** quay'], '2:11 ⟦**second**⟧'],
  // Images
  ['an image without its title', [' "The second quay, by the editor"', ''], ALLOWED],
  ['an image with another title', ['The second quay, by the editor', 'Bergen, the port said'], ALLOWED],
  ['an image removed', [IMAGE, ''], ALLOWED],
  // A second round of attacks
  ['a heading between two pairs of brackets', put('## \\[1] The port denied it \\[2]'), '38:1 1-the-port-denied-it-2 is not in index.source.txt. Delete it, or mark'],
  ['a heading with brackets in its brackets', put('## \\[What it \\[the port] said]'), ALLOWED],
  ['a heading between empty brackets', put('## \\[] not so \\[]'), '38:1 -not-so- is not in index.source.txt. Delete it, or mark it as the'],
  ['an <Edition> that begins with a paragraph', ['<Edition>\n\n## ', '<Edition>\n\nThe harbour closed on Monday.\n\n## '], '57:1 Without a heading, the words in <Edition> look like the release’s'],
  ['an <Edition> that begins with a list', ['<Edition>\n\n## ', '<Edition>\n\n- a third quay\n\n## '], '57:1 Without a heading, the words in <Edition> look like the release’s'],
  ['an <Edition> that begins with a quotation', ['<Edition>\n\n## ', '<Edition>\n\n> Not so.\n\n## '], '57:1 Without a heading, the words in <Edition> look like the release’s'],
  ['a first <Edition> without a heading', ['<Edition>\n\n## ', '<Edition>\n\nNot so.\n\n</Edition>\n\n<Edition>\n\n## '], '57:1 Without a heading, the words in <Edition> look like the release’s'],
  ['an <Edition> in an <Edition>', ['<Edition>\n\n## ', '<Edition>\n\n<Edition>\n\nNot so.\n\n</Edition>\n\n## '], '57:1 Without a heading, the words in <Edition> look like the release’s'],
  ['an <Edition> that begins with a table', ['<Edition>\n\n## ', '<Edition>\n\n| Year | Cost |\n| --- | --- |\n| 2025 | 1 |\n\n## '], '57:1 Without a heading, the words in <Edition> look like the release’s'],
  ['an <Edition> that begins with code', ['<Edition>\n\n## ', '<Edition>\n\n```\nnot so\n```\n\n## '], '57:1 Without a heading, the words in <Edition> look like the release’s'],
  ['an <Edition> that begins with a line across', ['<Edition>\n\n## ', '<Edition>\n\n***\n\n## '], '57:1 Without a heading, the words in <Edition> look like the release’s'],
  ['an <Edition> that begins with an image', ['<Edition>\n\n## ', '<Edition>\n\n![Not](/favicon.svg)\n\n## '], '57:1 Without a heading, the words in <Edition> look like the release’s'],
  ['a link of an address without its last letter', ['www.example.org or', '[www.example.or](http://www.example.or)g or'], "17:125 A link can't be in the release's words, which are shown as received"],
  ['a link of the end of an address', ['www.example.org or', 'www.[example.org](http://example.org) or'], '17:1 ⟦[example.org](http://example.org)⟧'],
  ['a link of another address in an address', ['www.example.org or', 'www.[example.com](http://example.com) or'], '17:1 ⟦[example.com](http://example.com)⟧'],
  ['a note mark in an address', ['www.example.org or http', 'www.example.or[^friday]g or http'], '17:1 ⟦[^friday]⟧'],
  ['a note mark moved into an address', ['Friday.[^friday] Ships of 200 metres can turn there, see www.example.org', 'Friday. Ships of 200 metres can turn there, see www.example.or[^friday]g'], '17:1 ⟦[^friday]⟧'],
  ['a backslash in an address', ['www.example.org or', 'www.example.or\\g or'], '17:1 ⟦\\⟧'],
  ['an entity in an address', ['www.example.org or', 'www.example.or&#103; or'], '17:1 ⟦&#103;⟧'],
  ['an entity for the dot of an address', ['www.example.org or', 'www.example&period;org or'], '17:1 ⟦&period;⟧'],
  ['an entity for the first letter of an address', ['www.example.org or', '&#119;ww.example.org or'], ALLOWED],
  ['a line end behind an address', ['www.example.org or', 'www.example.org\nor'], ALLOWED],
  ['words as a link to a host of that name', ['the road', '[the road](<http://the road>)'], "31:3 A link can't be in the release's words, which are shown as received"],
  ['a word as a link to a host of that name', ['Dredging', '[Dredging](http://Dredging)'], "35:4 A link can't be in the release's words, which are shown as received"],
  ['a word as an email address', ['Dredging', '[Dredging](mailto:Dredging)'], "35:4 A link can't be in the release's words, which are shown as received"],
  ['a number as a link', ['200 metres', '[200](http://200) metres'], "17:94 A link can't be in the release's words, which are shown as received"],
  ['a word as a link to a page of that name', ['Dredging', '[Dredging](Dredging)'], "35:4 A link can't be in the release's words, which are shown as received"],
  ['a link of an email address without its last letter', ['press@example.org', '[press@example.or](mailto:press@example.or)g'], "55:10 A link can't be in the release's words, which are shown as received"],
  ['a link of an email address without its first letter', ['press@example.org', 'p[ress@example.org](mailto:ress@example.org)'], "55:11 A link can't be in the release's words, which are shown as received"],
  ['an email address with its dot escaped', ['press@example.org', 'press@example\\.org'], ALLOWED],
  ['a link of the first part of an address', ['http\\://example.org/quay_2\\*b', '[http://example.org/quay](http://example.org/quay)_2\\*b'], "17:144 A link can't be in the release's words, which are shown as received"],
  ['an entity for a space', ['the road', 'the&#32;road'], ALLOWED],
  ['an entity for a tab', ['the road', 'the&Tab;road'], ALLOWED],
  ['an entity for a line end by its name', ['the road', 'the&NewLine;road'], ALLOWED],
  ['a form feed for a space', ['the road', 'the\froad'], ALLOWED],
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
  ['a noncharacter', ['Dredging', 'Dredging\uFFFE'], '35:1 ⟦\uFFFE⟧'],
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
  ['half a character', ['Dredging', 'Dredging\ud800'], '35:1 ⟦\ud800⟧'],
  ['a control of shorthand', ['Dredging', 'Dredging\u{1BCA0}'], '35:1 ⟦⟨U+1BCA0⟩⟧'],
  ['a control of music', ['Dredging', 'Dredging\u{1D173}'], '35:1 ⟦⟨U+1D173⟩⟧'],
  ['a caption that closes its brackets', ['The second quay, by the editor', 'Map] The port denied it. ['], '47:1 The brackets around this caption end too early'],
  ['a heading in brackets of two lines', put('\\[not\\\nso]\n---'), "38:1 notso is not in index.source.txt. Delete it, or mark it as the editor'"],
  ['a quotation that goes on without >', ['> “We are on time,” the harbour master said.\n', '> “We are on time,” the\nharbour master said.\n'], ALLOWED],
  ['an item that goes on at the margin', ['- the road\n', '- the\nroad\n'], ALLOWED],
  ['a list that starts at 0', ['1. Dredging\n2. Building\n', '0. Dredging\n1. Building\n'], '35:1 ⟦0. Dredging⏎1⟧'],
  ['a list whose numbers begin with 0', ['1. Dredging\n2. Building\n', '01. Dredging\n02. Building\n'], ALLOWED],
  ['a list whose first number has nine digits', ['1. Dredging\n2. Building\n', '000000001. Dredging\n2. Building\n'], ALLOWED],
  ['a list whose numbers end differently', ['1. Dredging\n2. Building\n', '1. Dredging\n2) Building\n'], '35:1 p5 differs from index.source.txt:19. Make the MDX say what the source'],
  ['a list whose bullets change', ['- the road\n', '* the road\n'], '27:1 p3 differs from index.source.txt:11. Make the MDX say what the source'],
  ['an empty item', ['- the road\n', '- the road\n-\n'], '27:1 ⟦⏎• ⟧'],
  ['an empty quotation', put('>'), '38:1 A quotation has one paragraph. Write a quotation for each'],
  ['an empty table', put('| |\n|-|'), "38:1 p6 is not in index.source.txt. Delete it, or mark it as the editor's"],
  ['an empty row', ['| 2024 | 12 million |', '| 2024 | 12 million |\n| | |'], '38:1 ⟦⏎⇥⟧'],
  ['a bar in a cell', ['10 million |', '10 million \\| |'], '38:1 ⟦ |⟧'],
  ['a paragraph of a no-break space', put('&nbsp;'), "38:1 p6 is not in index.source.txt. Delete it, or mark it as the editor's"],
  ['a paragraph of a zero-width space', put('&#8203;'), '38:1 Suspicious character: U+200B, an invisible character. Delete it, or'],
  ['a heading with an escaped # behind it', ['## About us', '## About us \\#'], '53:1 ⟦ #⟧'],
  ['an entity in a heading', ['## About us', '## &#65;bout us'], ALLOWED],
  ['a note whose label has a capital', ['[^points]:', '[^Points]:'], '25:1 The label [^Points] becomes an address. Use small letters, digits and'],
  ['a note called __proto__', ['points:[^points]\n\n[^points]:', 'points:[^__proto__]\n\n[^__proto__]:'], '25:1 The label [^__proto__] becomes an address. Use small letters, digits'],
  ['a note called like a passage', ['points:[^points]\n\n[^points]:', 'points:[^p4]\n\n[^p4]:'], ALLOWED],
  ['a note that is a heading', ['[^points]: Four are listed.', '[^points]: # Four'], '25:1 The note [^points] must be one paragraph, without lists or headings'],
  ['a note with HTML', ['[^points]: Four are listed.', '[^points]: Four<br/>'], '25:16 <br> is not allowed, only <About>, <Chart>, <Checks>, <Edition>, <'],
  ['a note with a line break', ['[^points]: Four are listed.', '[^points]: Four\\\nlisted'], ALLOWED],
  ['a note that begins in bold', ['[^points]: Four are listed.', '[^points]: **Four are** listed.'], ALLOWED],
  ['a note of a link', ['[^points]: Four are listed.', '[^points]: [a](#p1)'], ALLOWED],
  ['a note without words', ['[^points]: Four are listed.', '[^points]: &#32;'], ALLOWED],
  ['a note in the line', ['3 points:[^points]', '3 points:^[not so]'], '23:1 ⟦^[not so]⟧'],
  ['a note mark on two blocks', ['## What it cost', '## What it cost[^points]'], '23:27 The note [^points] is used twice. A note belongs to one place'],
  ['math', ['the road', 'the $road$'], '27:1 ⟦$road$⟧'],
  ['a directive', ['the road', ':abbr[the road]'], '27:1 ⟦:abbr[the road]⟧'],
  ['a line across by underscores', put('___'), '38:1 A release has no line across. Write its words as a paragraph, with \\'],
  ['an editor’s heading called top', put('## \\[top]'), ALLOWED],
  ['an editor’s heading called constructor', put('## \\[constructor]'), ALLOWED],
  ['an editor’s heading called __proto__', put('## \\[__proto__]'), ALLOWED],
  ['an editor’s heading called like a note', put('## \\[note-points]'), ALLOWED],
  ['an editor’s heading called like a mark', put('## \\[mark-points]'), ALLOWED],
  ['an editor’s heading called search', put('## \\[search]'), ALLOWED],
  ['an editor’s heading called like a check', put('## \\[check-x]'), ALLOWED],
  ['an image with a query', put('![Not](/favicon.svg?x)'), '38:1 The image /favicon.svg?x is not a file of this site. Put it into'],
  ['an image in its address', put('![Not](data:image/png;base64,aa.png)'), '38:1 The image data:image/png;base64,aa.png is not a file of this site'],
  ['an image of another host', put('![Not](//evil.example/favicon.svg)'), '38:1 The image //evil.example/favicon.svg is not a file of this site. Put'],
  ['an image with a line break', put('![Not](/favicon.svg)\\\n'), "38:1 An image can't be in the release's words, which are shown as received"],
  ['an image and a space', put('![Not](/favicon.svg)&#32;'), "38:1 An image can't be in the release's words, which are shown as received"],
  ['an image and a no-break space', put('![Not](/favicon.svg)&nbsp;'), "38:1 An image can't be in the release's words, which are shown as received"],
  ['an image with a note', put('![Not](/favicon.svg)[^points]'), "38:1 An image can't be in the release's words, which are shown as received"],
  ['the language of another direction', ['place: Bergen', 'place: Bergen\nlang: ar'], '6:7 lang: “ar” and the text are written in opposite directions. Set the'],
  ['another language of another direction', ['place: Bergen', 'place: Bergen\nlang: he'], '6:7 lang: “he” and the text are written in opposite directions. Set the'],
  ['a script of another direction', ['place: Bergen', 'place: Bergen\nlang: en-Arab'], '6:7 lang: “en-Arab” and the text are written in opposite directions. Set'],
  ['a language in a script of another direction', ['place: Bergen', 'place: Bergen\nlang: az-Arab'], '6:7 lang: “az-Arab” and the text are written in opposite directions. Set'],
  ['a passage among the omitted lines', ['  - { text: Share this page', '  - { text: "Contact: press@example.org", why: b }\n  - { text: Share this page'], '1:1 index.source.txt:34 is missing. Put it back in its place'],
  ['a space behind the first line', ['---\nheadline', '--- \nheadline'], "1:1 The front matter isn't closed. End it with a line of ---"],
  ['a key that looks like the last line', ['state: This text is shown as received.', '---x: y\nstate: a'], '7:7 ---x: there is no such key. Use one of headline, above, issuer, wire,'],
  ['a headline on two lines of YAML', ['headline: Harbour opens second quay', 'headline: >-\n  Harbour opens\n  second quay'], ALLOWED],
  ['a headline with a line break', ['headline: Harbour opens second quay', 'headline: "Harbour opens\\nsecond quay"'], '2:11 ⟦⏎⟧'],
  ['a no-break space behind the headline', ['headline: Harbour opens second quay', 'headline: "Harbour opens second quay\\u00A0"'], ALLOWED],
  ['a headline with a tag of YAML', ['headline: Harbour', 'headline: !!str Harbour'], ALLOWED],
  ['a headline with a tag of its own', ['headline: Harbour', 'headline: !x Harbour'], '2:11 Unresolved tag: !x.'],
  ['a key twice', ['issuer: Port', 'issuer: X\nissuer: Port'], '5:1 Map keys must be unique. Delete one of the two.'],
  ['a merged key', ['issuer: Port of Bergen', '<<: { issuer: x }'], '4:5 <<: there is no such key. Use one of headline, above, issuer, wire,'],
  ['a second document', ['issuer: Port of Bergen', 'issuer: Port of Bergen\n...\nx: y'], '6:1 Source contains multiple documents; please use YAML.parseAllDocuments('],
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

test('a quotation of the source is a quotation, or has its sign', () => {
  const source = SOURCE.replace('“We are', '> “We are');
  expect(readMdx(STRUCTURES, source).problems).toBe('');
  expect(readMdx(edit([QUOTE, `\\${QUOTE}`]), source).problems).toBe('');
  expect(readMdx(edit([QUOTE, QUOTE.slice(2)]), source).problems).toContain('⟦> ⟧“We are');
});

test('a list of the source is a list, or has its markers', () => {
  const change: Edit = [STEPS, '1\\. Dredging\\\n2\\. Building\n'];
  expect(readMdx(edit(change)).problems).toBe('');
  expect(readMdx(edit([STEPS, 'Dredging\\\nBuilding\n'])).problems).toContain('p5 differs');
});

test('items of the source with letters keep them, as lines', () => {
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
