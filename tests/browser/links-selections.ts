/** A selection drawn on the page, what it was offered, and what the specification’s matching finds. */
export interface Drawn {
  /** Whether it has words of the release. */
  ofRelease: boolean;
  fragment: string;
  /** How many places the fragment can mean. */
  matches: number;
  /** Whether the one it means first is the selection, widened to whole words. */
  same: boolean;
  /** The anchor that the selection begins at. */
  id: string;
  /** The release’s letters in the widened selection, without white space, and how many stand before them. */
  letters: string;
  before: number;
}

/**
 * Draws selections in the release and has a fragment made for each. Runs in the page; the matching is
 * written from https://wicg.github.io/scroll-to-text-fragment/ and shares nothing with what makes fragments.
 */
export function drawSelections(
  { fragmentOf }: { fragmentOf: (range: Range) => string },
  count: number,
  seed: number,
): Drawn[] {
  let state = seed;
  const random = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };

  // The page stays as it is, and what makes fragments asks for the style of each element again and again.
  const styleOf = window.getComputedStyle;
  const known = new Map<Element, object>();
  Object.assign(window, {
    getComputedStyle: (element: Element) => {
      const found = known.get(element);
      if (found) return found;
      const { display, visibility, opacity, width, height, overflowX, overflowY } =
        styleOf(element);
      const copy = { display, visibility, opacity, width, height, overflowX, overflowY };
      known.set(element, copy);
      return copy;
    },
  });

  // The page’s visible text, block by block: what stands in one block is one line.
  const places: { node: Text; offset: number }[] = [];
  let page = '';
  const blocks = /^(block|flex|grid|table|list-item|flow-root|table-cell|table-row)$/;
  const blockOf = (element: Element | null): Element | null =>
    element && !blocks.test(getComputedStyle(element).display)
      ? blockOf(element.parentElement)
      : element;
  let block: Element | null = null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !node.parentElement?.checkVisibility()) continue;
    if (node.parentElement.closest('script, style, noscript, textarea')) continue;
    const own = blockOf(node.parentElement);
    if (own !== block) {
      page += '\n';
      places.push({ node, offset: 0 });
    }
    block = own;
    for (const [offset, letter] of [...node.data].entries()) {
      page += /\s/.test(letter) ? ' ' : letter.toLowerCase();
      places.push({ node, offset });
    }
  }
  const bounds = new Set<number>([0, page.length]);
  for (const { index, segment } of new Intl.Segmenter('en', { granularity: 'word' }).segment(
    page,
  )) {
    bounds.add(index).add(index + segment.length);
  }

  const skip = (at: number) => {
    while (/\s/.test(page[at] ?? '')) at++;
    return at;
  };
  const every = (words: string, from = 0): number[] => {
    const found: number[] = [];
    for (let at = page.indexOf(words, from); at >= 0; at = page.indexOf(words, at + 1)) {
      if (bounds.has(at) && bounds.has(at + words.length)) found.push(at);
    }
    return found;
  };
  const match = (fragment: string): [number, number][] => {
    const parts = fragment.replace(':~:text=', '').split(',');
    const read = (part: string | undefined) => decodeURIComponent(part ?? '').toLowerCase();
    const prefix = parts[0]?.endsWith('-') ? read(parts.shift()?.slice(0, -1)) : '';
    const suffix = parts.at(-1)?.startsWith('-') ? read(parts.pop()?.slice(1)) : '';
    const [start, end] = parts.map(read);
    const found: [number, number][] = [];
    for (const at of every(start ?? '')) {
      const before = page.slice(0, at).trimEnd();
      if (prefix && !before.endsWith(prefix)) continue;
      const after = at + (start ?? '').length;
      const ends = end ? every(end, after).map((other) => other + end.length) : [after];
      const last = ends.find((to) => !suffix || page.startsWith(suffix, skip(to)));
      if (last !== undefined) found.push([at, last]);
    }
    return found;
  };

  /** Whether a letter of the page is the release’s own. */
  const own = (at: number) => {
    const place = places[at];
    return /\S/.test(page[at] ?? '') && !place?.node.parentElement?.closest('[data-editor]');
  };
  const trim = ([start, end]: [number, number]): [number, number] => {
    while (start < end && !own(start)) start++;
    while (end > start && !own(end - 1)) end--;
    return [start, end];
  };

  const inText = [...places.keys()].filter((at) =>
    places[at]?.node.parentElement?.closest(
      'article h1, article h2:not([data-editor]), .passage > p',
    ),
  );
  const letters = inText.filter(own);
  const lettersIn = (start: number, end: number) => {
    const selected = letters.filter((at) => at >= start && at < end);
    const [first] = selected.map((at) => places[at]);
    return {
      id: first?.node.parentElement?.closest('[id]')?.id ?? '',
      letters: selected.map((at) => places[at]?.node.data[places[at].offset] ?? '').join(''),
      before: letters.filter((at) => at < start).length,
      ofRelease: selected.length > 0,
    };
  };
  /** The words of the release that a selection has, or has a part of. */
  const widen = (start: number, end: number): [number, number] => {
    let [from, to] = trim([start, end]);
    while (from < to && !bounds.has(from)) from--;
    while (to > from && !bounds.has(to)) to++;
    return [from, to];
  };
  const signs = inText.filter((at) => /[“”’—%$.,:()\d-]/.test(page[at] ?? ''));
  const borders = inText.filter((at) => page[at] === '\n');
  const drawn: Drawn[] = [];
  while (drawn.length < count) {
    const kind = random(10);
    const from = kind < 6 ? inText : kind < 8 ? signs : borders;
    let start = (from[random(from.length)] ?? 0) - (kind < 6 ? 0 : random(12));
    let end = start + 1 + random(kind === 9 ? 600 : 60);
    // Seven in ten at the borders of words, as a reader selects.
    if (random(10) < 7) {
      while (start > 0 && !bounds.has(start)) start--;
      while (end < page.length && !bounds.has(end)) end++;
    }
    const [first, last] = [places[start], places[end - 1]];
    if (!first || !last || page[end - 1] === '\n' || page[start] === '\n') continue;
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    if (!/[\p{L}\p{N}]/u.test(page.slice(start, end))) continue;
    const fragment = fragmentOf(range);
    const found = fragment ? match(fragment) : [];
    const wanted = widen(start, end);
    const same = found[0] !== undefined && String(trim(found[0])) === String(wanted);
    drawn.push({ ...lettersIn(...wanted), fragment, matches: found.length, same });
  }
  return drawn;
}
