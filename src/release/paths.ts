/** The name of the manifest in the folder of a build. */
export const MANIFEST = 'manifest.json';

/** The files that tell a host how to serve the others. They must not be served. */
export const FOR_HOSTS = ['_headers', '_redirects', '_nginx.conf'];

/** Returns the path of the original of a compressed copy, or the path of any other file. */
export function originalOf(file: string): string {
  return file.replace(/\.(?:br|gz)$/, '');
}

/** Every path of a release, from its files to its page. */
export type ReleasePaths = ReturnType<typeof releasePaths>;

/** Returns the paths of a release, given one of its files in `content/`. */
export function releasePaths(file: string) {
  /** Its path in `content/` without the ending: `index`, `2024/harbour`. */
  const id = file
    .replaceAll('\\', '/')
    .replace(/\.(?:mdx|source\.txt|anchors\.json|received\.html)$/, '');
  const page = id.replace(/(^|\/)index$/, '');
  return {
    id,
    /** The path of its page, without a slash at either end. */
    page,
    // Its files, as paths from the project's root: the MDX, the text and the page as received, and the record of anchors.
    mdx: `content/${id}.mdx`,
    source: `content/${id}.source.txt`,
    savedPage: `content/${id}.received.html`,
    anchors: `content/${id}.anchors.json`,
    /** The page's address: `/`, `/2024/harbour/`. */
    address: page ? `/${page}/` : '/',
    /** The path of its page in the folder of the build. */
    html: page ? `${page}/index.html` : 'index.html',
  };
}

/** The icon of every page, and of a share picture whose words the typeface lacks. */
export const ICON = 'public/favicon.png';

/** The formats of citation files, by file extension. */
export const CITATION_FORMATS = [
  ['bib', 'BibTeX'],
  ['ris', 'RIS'],
  ['csl.json', 'CSL-JSON'],
] as const;

/** Lists the addresses of a release's page and of the files next to it, in the same order for every release. */
export function addressesOf(id: string): string[] {
  const { address } = releasePaths(id);
  const citations = CITATION_FORMATS.map(([ending]) => ending);
  return [
    ...['', 'index.md', 'index.json'].map((file) => address + file),
    ...['source.txt', 'png', ...citations].map((ending) => `/${id}.${ending}`),
  ];
}

/** Adds the base to a path of the site: with the base `/press/`, `/2024/harbour/` becomes `/press/2024/harbour/`. */
export function withBase(base: string, path: string): string {
  return base.replace(/\/$/, '') + path;
}

/** Returns the full address of a path of the site, if its host is known. */
export function fullUrl(site: { origin?: string | undefined; base: string }, path: string) {
  return site.origin && new URL(withBase(site.base, path), site.origin).href;
}
