import { execFileSync } from 'node:child_process';

/** A word of a PDF with its box, in points from the top left corner of its page. */
export interface WordBox {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A page of a PDF: its height in points, and its words. */
export interface PdfPage {
  height: number;
  words: WordBox[];
}

/** Reads the boxes of all words of a PDF by pdftotext (poppler-utils). */
export function readWordBoxes(pdf: string): PdfPage[] {
  const html = execFileSync('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 2 ** 26 }).toString();
  const pages = html.matchAll(/<page width="[\d.]+" height="([\d.]+)">([\s\S]*?)<\/page>/g);
  return [...pages].map(([, height, body = '']) => ({
    height: Number(height),
    words: [...body.matchAll(/<word (.*?)>(.*?)<\/word>/g)].map(([, box = '', text = '']) => {
      const [left = 0, top = 0, right = 0, bottom = 0] = [...box.matchAll(/"([-\d.]+)"/g)].map(
        ([, number]) => Number(number),
      );
      return { text, left, top, right, bottom };
    }),
  }));
}

/** Gives the pairs of words of a page that are printed over each other. */
export function overlaps({ words }: PdfPage): string[] {
  return words.flatMap((one, index) =>
    words.slice(index + 1).flatMap((other) => {
      const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const line = Math.min(one.bottom - one.top, other.bottom - other.top);
      return width > 1 && height > line / 2 ? [`${one.text} / ${other.text}`] : [];
    }),
  );
}
