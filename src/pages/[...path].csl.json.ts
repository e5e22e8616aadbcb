import { citationRoute } from './_citation-route.ts';

export { getStaticPaths } from './_citation-route.ts';

export const GET = citationRoute('csl.json');
