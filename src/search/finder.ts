import type { Answer } from './answer.ts';
import { find } from './find.ts';
import { pagePassages } from './page-passages.ts';
import { PassageIndex, type IndexPlace } from './passage-index.ts';

export { FoundBar } from './found-bar.ts';

/** Opens the index and gives the search over it. */
export async function openFinder(place: IndexPlace): Promise<(typed: string) => Promise<Answer>> {
  const index = await PassageIndex.open(place);
  const here = pagePassages();
  return (typed) => find(typed, index, here);
}
