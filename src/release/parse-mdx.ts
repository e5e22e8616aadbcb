import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { VFileMessage } from 'vfile-message';
import { FRONT_MATTER } from './front-matter.ts';
import { problem } from './problem.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm)
  // Without this, “**另一份文本：**此处” isn’t bold: Markdown expects a space after the closing mark.
  .use(remarkCjkFriendly)
  .use(remarkKeepText);

/** Syntax that no release needs, or that would run a program. Its signs are text, like any others. */
const DISABLED =
  'wwwAutolink protocolAutolink emailAutolink strikethrough tasklistCheck codeFenced thematicBreak mdxFlowExpression mdxTextExpression';

/**
 * Keeps some syntax as text. It must follow remark-gfm, whose transforms make links of addresses in the
 * text, and remark-mdx, whose syntax for `import` and `export` has no name: only its first letters.
 */
function remarkKeepText(this: Processor): void {
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = this.data();
  for (const { flow } of micromarkExtensions)
    for (const letter of 'ie') delete flow?.[letter.charCodeAt(0)];
  micromarkExtensions.push({ disable: { null: DISABLED.split(' ') } });
  for (const extension of fromMarkdownExtensions.flat()) delete extension.transforms;
}

/** Parses the body of an MDX file. The front matter is blanked first, so that positions stay those of the file. */
export function parseMdx(file: string, text: string): { tree?: Root; problems: VFileMessage[] } {
  const body = text.replace(FRONT_MATTER, (matter) => matter.replace(/[^\n]/g, ' '));
  try {
    return { tree: parser.parse(body), problems: [] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // For a tag that is never closed, the parser gives the place only in the message.
    const place = /\((?<line>\d+):(?<column>\d+)-/.exec(error.message)?.groups;
    const line = Number(Reflect.get(error, 'line') ?? place?.['line'] ?? 1);
    const column = Number(Reflect.get(error, 'column') ?? place?.['column'] ?? 1);
    const what = error.message.replace(/(?: \(note: .*\))?\.?$/, '');
    const reason = `This isn't valid MDX: ${what}. For a < of the text, write \\<.`;
    return { problems: [problem(file, reason, { line, column })] };
  }
}
