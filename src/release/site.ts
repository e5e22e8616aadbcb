import Colour from '@img/colour';
import { z } from 'astro/zod';
import type { VFileMessage } from 'vfile-message';
import { languages } from '../words/words-for.ts';
import { parseYaml } from './parse-yaml.ts';
import { problem } from './problem.ts';
import { editorWords, webAddress } from '../text/schema.ts';
import { readUtf8 } from './read-utf8.ts';

const SITE_FILE = 'content/site.yaml';

/** The address of a site may end in a folder with a safe name, but has nothing after that. */
const siteAddress = webAddress.pipe(
  z
    .string()
    .refine(
      (address) => !/[?#]/.test(address) && isFolder(URL.parse(address)?.pathname ?? ''),
      'expected a web address with nothing after its folder, https://example.org/press/',
    ),
);

/** A colour that is readable on a paper, by the minimum contrast of WCAG 2.2, 1.4.3. */
function readableOn(paper: string) {
  const colour = z.string().regex(/^#[\da-f]{6}$/i, {
    error: "expected a colour in quotes, like '#9c2219'",
    abort: true,
  });
  const least = `expected a colour with a contrast of at least 4.5 against the paper, ${paper}`;
  return colour.refine((text) => Colour(paper).contrast(Colour(text)) >= 4.5, least);
}

/** The site (see README). Every key is optional, what isn't set doesn't appear, and unknown keys are errors. */
const siteSchema = z.strictObject({
  name: editorWords.default('Reading edition'),
  lang: z.enum(languages, `expected one of ${languages.join(', ')}`).optional(),
  editor: editorWords.optional(),
  contact: editorWords
    .pipe(z.union([z.email(), webAddress], 'expected an email address or https://…'))
    .optional(),
  rights: editorWords.optional(),
  accent: z.strictObject({ light: readableOn('#fdfcf9'), dark: readableOn('#161513') }).optional(),
  address: siteAddress.optional(),
});

/** What `content/site.yaml` says. */
export type SiteData = z.infer<typeof siteSchema>;

/** What `content/site.yaml` says, and where the site is published. */
export type PublishedSite = Pick<ReturnType<typeof loadSite>, 'data' | 'origin' | 'base'>;

const parsed = new Map<string, ReturnType<typeof parseSite>>();

/**
 * Reads `content/site.yaml` of a project, if there is one, and every problem with its place. The
 * environment variables `SITE` and `BASE` override its address. For `https://example.org/press/`, the
 * `origin` is `https://example.org`, and the `base` is `/press/`.
 */
export function loadSite(root: string, env: NodeJS.ProcessEnv = process.env) {
  const found: VFileMessage[] = [];
  const text = readUtf8(root, SITE_FILE, found) ?? '';
  // Components of every page load it, so each text is parsed only once.
  const { data, problems } = parsed.get(text) ?? parseSite(text);
  parsed.set(text, { data, problems });
  found.push(...problems);
  const { SITE = '', BASE = '' } = env;
  const { data: site } = siteAddress.safeParse(SITE);
  const advice = 'Set it to a web address, like https://example.org or https://example.org/press/.';
  if (SITE && !site) found.push(problem('', `SITE is “${SITE}”. ${advice}`));
  if (!isFolder(BASE)) {
    found.push(problem('', `BASE is “${BASE}”. Set it to a folder of the host, like /press/.`));
  }
  const { origin, pathname = '/' } = URL.parse(site ?? data.address ?? '') ?? {};
  const base = BASE && isFolder(BASE) ? BASE : pathname;
  return { data, origin, base: base.endsWith('/') ? base : `${base}/`, problems: found };
}

/** Tells whether a path names folders, not a page, in characters that no address encodes. */
function isFolder(path: string): boolean {
  return /^(?:\/[a-z0-9_~-][a-z0-9._~-]*(?<!\.html?))*\/?$/i.test(path);
}

/** Parses the text of a `site.yaml`. If it has a problem, the data is that of an empty file. */
export function parseSite(text: string): { data: SiteData; problems: VFileMessage[] } {
  const { data, problems } = parseYaml(SITE_FILE, text, siteSchema);
  return { data: data ?? siteSchema.parse({}), problems };
}
