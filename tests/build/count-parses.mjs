// Loaded into a build by a test: counts how often the project’s own code parses HTML, of a release’s
// page and of any other, and prints it at the end.
import { registerHooks } from 'node:module';

const counts = { release: 0, other: 0 };
Object.assign(globalThis, {
  countParse(/** @type {string} */ html) {
    counts[html.includes('<article data-pagefind-body') ? 'release' : 'other']++;
  },
});

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.includes('/node_modules/hast-util-from-html/lib/')) return loaded;
    const source = String(loaded.source).replace(
      /export function fromHtml\((\w+)[^{]*\{/,
      (start, html) => `${start} globalThis.countParse(String(${html}));`,
    );
    return { ...loaded, source };
  },
});

process.on('exit', () => {
  if (counts.release + counts.other > 0) console.log(`HTML parsed: ${JSON.stringify(counts)}`);
});
