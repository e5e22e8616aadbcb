import { z } from 'astro/zod';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { isNode, parseDocument } from 'yaml';
import { pointAt, problem } from './problem.ts';

/** The file that describes the site as a whole. */
export const SITE_FILE = 'content/site.yaml';

const words = z.string().trim().min(1, 'expected some words');
const webAddress = z.url({ protocol: /^https?$/, error: 'expected a web address, https://…' });

/** The site: every key is optional, and what isn't set doesn't appear. An unknown key is an error. */
const siteSchema = z.strictObject({
  name: words.default('Reading edition'),
  editor: words.optional(),
  /** Where errors are reported. */
  contact: z.union([z.email(), webAddress], 'expected an email address or https://…').optional(),
  rights: words.optional(),
  /** Where the site is published. */
  address: webAddress.optional(),
});

/** What `content/site.yaml` says. */
export type SiteData = z.infer<typeof siteSchema>;

/** Reads a project's `content/site.yaml`, which may be missing, with the place of every problem. */
export function loadSite(root: string): { data: SiteData; problems: VFileMessage[] } {
  const file = join(root, SITE_FILE);
  return parseSite(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

/** Parses the text of a `site.yaml`; with a problem, its data is that of an empty one. */
export function parseSite(text: string): { data: SiteData; problems: VFileMessage[] } {
  const document = parseDocument(text, { schema: 'core' });
  const fail = (reason: string, offset = 0) => problem(SITE_FILE, reason, pointAt(text, offset));
  const syntax = document.errors.map(({ message, pos }) =>
    fail(message.split('\n', 1)[0] ?? '', pos[0]),
  );
  const result = siteSchema.safeParse(document.toJS() ?? {});
  const issues = (result.error?.issues ?? []).flatMap((issue) => {
    const isUnknown = issue.code === 'unrecognized_keys';
    const keys = isUnknown ? issue.keys : [String(issue.path[0] ?? 'The file')];
    const known = Object.keys(siteSchema.shape).join(', ');
    return keys.map((key) => {
      const node = document.has(key) ? document.get(key, true) : undefined;
      const reason = isUnknown ? `unknown key. Use one of ${known}.` : `${issue.message}.`;
      return fail(`${key}: ${reason}`, isNode(node) ? node.range?.[0] : 0);
    });
  });
  const problems = syntax.length > 0 ? syntax : issues;
  return {
    data: problems.length === 0 && result.data ? result.data : siteSchema.parse({}),
    problems,
  };
}
