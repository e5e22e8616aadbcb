import { visit } from 'unist-util-visit';
import { parseMdx } from '../release/parse-mdx.ts';

/** Finds that a release has no section “About this text”: the heading that its head leads to, and the words. */
export function checkAbout(
  file: string,
  mdx: string,
  anchors: ReadonlySet<string> | undefined,
): string[] {
  if (!anchors) return []; // the file could not be read
  let about = false;
  visit(parseMdx(mdx), 'mdxJsxFlowElement', ({ name }) => {
    about ||= name === 'About';
  });
  if (about && anchors.has('about-this-text')) return [];
  const end = mdx.trimEnd().split('\n').length;
  const missing = about ? 'its heading' : anchors.has('about-this-text') ? '<About /> in it' : '';
  return [
    `${file}:${end}:1 ends without “About this text”${missing && `, or without ${missing}`}, to which the head of the page leads: add <Edition>, ## \\[About this text], <About /> and </Edition>, with an empty line between them.`,
  ];
}
