import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { readFileSync } from 'node:fs';

export const getStaticPaths = (async () =>
  (await getCollection('releases')).map(({ id }) => ({
    params: { path: id },
  }))) satisfies GetStaticPaths;

/** The text as received, byte for byte, beside its page. */
export const GET: APIRoute = ({ params }) =>
  new Response(readFileSync(`content/${params['path']}.source.txt`), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
