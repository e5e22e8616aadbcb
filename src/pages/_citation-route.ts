import type { APIRoute } from 'astro';
import { type CollectionEntry, getCollection } from 'astro:content';
import { type CitationFormat, citationFile } from '../cite/citation.ts';
import { releasePaths, withBase } from '../release/paths.ts';

/** A file beside the page of every release, by its path. */
export const getStaticPaths = async () =>
  (await getCollection('releases')).map((release) => ({
    params: { path: release.id },
    props: { release },
  }));

/** The route of a file with the citation of a release. */
export function citationRoute(
  format: CitationFormat,
): APIRoute<{ release: CollectionEntry<'releases'> }> {
  return ({ props: { release }, site }) => {
    const path = withBase(import.meta.env.BASE_URL, releasePaths(release.id).address);
    const address = site && new URL(path, site).href;
    return new Response(citationFile(format, release.data, address), {
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  };
}
