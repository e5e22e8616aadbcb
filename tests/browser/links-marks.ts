import type { Page } from 'puppeteer-core';

/** What a browser marked on a page for the text fragment of its address. */
export interface Marked {
  /** The release’s letters that are marked, without white space. */
  letters: string;
  /** How many of the release’s letters stand before the first. */
  before: number;
  /**
   * The editor’s letters that are marked outside the release’s blocks, before the first or after the last
   * of its letters; a note’s mark hangs on its word, and is one word with it for a browser.
   */
  beyond: string;
}

const COLOUR = [255, 0, 255] as const;

/**
 * Reads off a picture of the page which letters are marked: no script can see them. The window must be as
 * high as the page, so that nothing is scrolled away.
 */
export async function readMarks(page: Page): Promise<Marked> {
  await page.evaluate((colour) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `::target-text { background: rgb(${colour}) !important; color: #000 !important }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, COLOUR.join(' '));
  // A browser under load is looking for the words when the page has loaded.
  for (let tries = 20; ; tries--) {
    const picture = await page.screenshot({ encoding: 'base64', optimizeForSpeed: true });
    const marked = await page.evaluate(findMarks, picture, COLOUR);
    if (marked.letters !== '' || tries === 0) return marked;
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function findMarks(picture: string, colour: readonly number[]): Promise<Marked> {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
  if (!canvas) throw new Error('No canvas to read the picture with.');
  canvas.drawImage(image, 0, 0);
  const { data } = canvas.getImageData(0, 0, image.width, image.height);
  const isMark = (x: number, y: number) => {
    const at = 4 * (Math.floor(y) * image.width + Math.floor(x));
    return colour.every((part, nth) => data[at + nth] === part);
  };

  const range = document.createRange();
  const marked: { letter: string; before: number; own: boolean; inside: boolean }[] = [];
  let before = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !node.parentElement?.checkVisibility()) continue;
    const piece = node.parentElement.closest('article h1, article h2, article .passage > p');
    const own = piece !== null && node.parentElement.closest('[data-editor]') === null;
    for (const [offset, letter] of [...node.data].entries()) {
      if (/\s/.test(letter)) continue;
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      const box = range.getBoundingClientRect();
      // The mark’s ground shows around a letter, which covers some of it.
      const columns = [0.3, 0.5, 0.7].map((part) => box.left + part * box.width);
      const rows = [1, 2, 3].flatMap((inside) => [box.top + inside, box.bottom - inside]);
      if (columns.some((x) => rows.some((y) => isMark(x, y))))
        marked.push({ letter, before, own, inside: piece !== null });
      if (own) before++;
    }
  }
  const owns = marked.filter(({ own }) => own);
  const [first, last] = [
    marked.findIndex(({ own }) => own),
    marked.findLastIndex(({ own }) => own),
  ];
  return {
    letters: owns.map(({ letter }) => letter).join(''),
    before: owns[0]?.before ?? -1,
    beyond: marked
      .filter(({ inside }, at) => !inside && (at < first || at > last))
      .map(({ letter }) => letter)
      .join(''),
  };
}
