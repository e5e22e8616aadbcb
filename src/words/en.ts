import type { NumberWords } from './words.ts';

const numbers: NumberWords = {
  point: '\\.',
  group: ',',
  more: 'more than|over|above|at least|surpassing|exceeding',
  less: 'less than|fewer than|under|below|up to|at most',
  about: 'about|around|roughly|approximately|nearly|almost|some',
  scales: {
    12: 'trillion|trillion|tn',
    9: 'billion|billion|bn',
    6: 'million|million|mn',
    3: 'thousand',
  },
  counted: 'people|employees|jobs|homes|tons|tonnes',
  percent: '%|percent|per cent',
  times: 'times|-?fold',
  ordinal: 'st|nd|rd|th',
  currencies: { $: 'dollars', '€': 'euros', '£': 'pounds' },
  per: 'a',
  example: '“more than 3.9 trillion yuan”, “$449 billion” or “6.32%”',
};

/** What a page says in its markup, in English. The other languages have the same keys. */
export const en = {
  lang: 'en',
  skip: 'Skip to the text',
  contents: 'Contents',
  theme: { label: 'Theme', system: 'System', light: 'Light', dark: 'Dark' },
  search: {
    /** On the button; the second part only where there is room. */
    find: 'Find',
    what: 'a passage',
    hint: 'Searches the release and the editor’s notes, for words, names, numbers, “phrases in quotes”.',
    close: 'Close',
    failed: 'The search could not be loaded. Use your browser’s own search.',
    retry: 'Try again',
    siteFailed: 'Other releases could not be searched.',
  },
  found: {
    label: 'Words found in the text',
    results: 'Results',
    previous: 'Previous',
    next: 'Next',
    clear: 'Clear the marks',
  },
  facts: {
    issuedBy: 'Issued by',
    via: 'via',
    release: 'Release',
    /** Between place and date, and what is listed. */
    comma: ', ',
    /** Between two sentences. */
    space: ' ',
    /** At the end of a sentence. */
    stop: '.',
    receivedCopy: 'The same text:',
    retracted: 'Retracted on {date}.',
    otherCopy: 'Another copy:',
    /** Before the names of languages, each in itself. */
    alsoIn: 'Also in',
    minutes: '{n} min read',
    editors: 'Headings in [brackets], numbers and lettered notes are the editor’s.',
    about: 'About this text',
  },
  /** For search engines and link previews. */
  described: 'The press release, word for word as received, with editor’s notes.',
  about: {
    sameText: 'The same text, as far as compared on {date}, is at {host}.',
    unchanged:
      'Not one word was changed: each build compares this page with [the text as received], character for character, and stops at a difference.',
    suspicious:
      'These characters of the received text are invisible, or look like others. They are kept as received:',
    inLine: 'line {n}: {what}',
    leftOut: 'These lines of the received text are not part of the release and are left out:',
    cite: 'Cite this release',
    citeBy: 'Cite a passage by its number.',
    citeByEdition: 'Cite a passage by its number, and the edition by its date: {date}.',
  },
  footer: {
    editedBy: ', edited by {name}',
    edition: 'Edition of {date}.',
    report: 'To report an error:',
    source: 'The text as received',
    feed: 'Feed',
    licences: 'Licences',
  },
  /** In the list of releases and in the feed. */
  list: {
    title: 'Press releases',
    newer: 'Newer releases',
    older: 'Older releases',
    retracted: 'Retracted',
  },
  notFound: 'No page at this address',
  numbers,
  figures: {
    times: { other: '{n} times' },
    inBrackets: ' ({range})',
    verdicts: {
      agrees: 'agrees',
      disagrees: 'disagrees',
      undecided: 'can’t be decided',
      untested: 'can’t be tested',
    },
    noneDisagrees: 'None of {all} figures disagrees',
    disagree: { one: 'One of {all} figures disagrees', other: '{n} of {all} figures disagree' },
    undecided: { one: 'one can’t be decided', other: '{n} can’t be decided' },
    agree: { one: 'one agrees', other: '{n} agree' },
    untested: { one: 'one can’t be tested', other: '{n} can’t be tested' },
    prints: 'The release prints {printed}; {others}.',
    othersGive: 'its other figures give {n}',
    sourceHas: '{publisher} has {n}',
    caption: 'Every number in the release, except years, dates, times of day and ordinals',
    columns: { what: 'What', printed: 'Printed', verdict: 'Verdict', year: 'Year', where: 'Where' },
    heading: 'Heading',
    workedOut: 'Worked out from the release’s figures',
    final: 'The final figure, not compared:',
    resultsDiffer: 'The results differ; the text doesn’t say which is meant.',
  },
  citation: { pressRelease: 'Press release', number: 'No. {n}', undated: 'n.d.' },
  passage: 'Passage {n}',
  note: 'Editor’s note {letter}',
  noteBack: 'Editor’s note {letter}, back to the text',
  withdrawn: '{name} was withdrawn on {date}.',
  heading: 'Heading “{text}”',
};

/** What the search of the page says in English. */
export const enSearch = {
  lang: 'en',
  comma: ', ',
  headline: 'Headline',
  heading: 'Heading',
  editors: 'In the editor’s notes',
  more: 'Show more',
  goTo: 'Go to passage {n}',
  without: 'without {words}',
  only: 'Search only for {words}',
  count: '{at} of {of}',
  passages: { one: '{n} passage', other: '{n} passages' },
  noPassage: 'No passage of this page matches “{query}”',
  corrected: 'Showing results for {words}.',
  related: 'Showing related words: {words}.',
  near: 'Near {typed}: {words}.',
};

/** What the search of other releases adds. */
export const enSiteSearch = {
  others: 'In other releases',
  all: 'In the releases',
  noRelease: 'No other release matches “{query}”',
  releases: { one: '{n} release', other: '{n} releases' },
  found: '{passages} found in {releases}',
  foundSoFar: '{passages} found so far, in {releases}',
};

/** What the other scripts say in English. */
export const enScript = {
  comma: ', ',
  stop: '.',
  copyLink: 'Copy link',
  copyCitation: 'Copy citation',
  copyQuotation: 'Copy quotation',
  selected: 'The selected words',
  copied: 'Copied.',
  byHand: 'Copy it by hand:',
  passage: 'Passage {n}',
  passageRange: 'Passages {first} to {last}',
  asReceived: 'Text as received.',
  close: 'Close',
  unknown: 'This page has no “{asked}”.',
  nearest: ' The nearest: ',
  search: 'Search for it',
  headingNamed: 'Heading “{text}”',
};
