/** Ids that a page gives to other things than headings. */
const OWN =
  /^(?:top|contents|results|search-status|p\d+[a-z]*|chart-[A-Za-z0-9]+-(?:title|words))$/;

/** Whether a page has an id for a thing of its own, so that a heading of these words must have another. */
export function isReservedId(id: string, words: string): boolean {
  // The head of the page leads to the editor’s section of that name, not to a heading of the release.
  return OWN.test(id) || (id === 'about-this-text' && !words.startsWith('['));
}
