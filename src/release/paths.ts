/** The manifest of a build, in its folder. */
export const MANIFEST = 'manifest.json';

/** Every path of a release, from its files to its page. */
export type ReleasePaths = ReturnType<typeof releasePaths>;

/** Gives the paths of a release by the path of one of its files in `content/`. */
export function releasePaths(file: string) {
  /** Its path in `content/` without the ending: `index`, `2024/harbour`. */
  const id = file
    .replaceAll('\\', '/')
    .replace(/\.(?:mdx|source\.txt|anchors\.json|received\.html)$/, '');
  const page = pagePath(id);
  return {
    id,
    // Its files, from the project's root: the MDX, the text as received, and the record of its anchors.
    mdx: `content/${id}.mdx`,
    source: `content/${id}.source.txt`,
    anchors: `content/${id}.anchors.json`,
    /** The page's address: `/`, `/2024/harbour/`. */
    address: page ? `/${page}/` : '/',
    // In the build's folder: the page, and the text as received.
    html: page ? `${page}/index.html` : 'index.html',
    publishedSource: `${id}.source.txt`,
  };
}

/** Gives the address of a release's page and of each file beside it, in one order for all releases. */
export function addressesOf(id: string): string[] {
  const { address } = releasePaths(id);
  return [
    ...['', 'index.md', 'index.json'].map((file) => address + file),
    ...['source.txt', 'png', 'bib', 'ris', 'csl.json'].map((ending) => `/${id}.${ending}`),
  ];
}

/** Gives the path of a release's page without slashes at its ends: '' for `index`. */
export function pagePath(id: string): string {
  return id.replace(/(^|\/)index$/, '');
}

/**
 * Gives the address of a path of the site, as links have it: `/press/2024/harbour/` for
 * `/2024/harbour/`, if the site is in the folder `/press/` of its host.
 */
export function withBase(base: string, path: string): string {
  return base.replace(/\/$/, '') + path;
}
