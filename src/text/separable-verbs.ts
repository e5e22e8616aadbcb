/** The prefixes of separable verbs, as parts of a regular expression. */
export const separablePrefixes: Record<string, string> = {
  de: 'ab|an|auf|aus|bei|ein|fest|her|hin|los|mit|nach|teil|um|vor|weg|zu|zusammen',
};

/** A passage and its tokens, as the search index stores them. */
interface Searched {
  readonly passage: { readonly text: string };
  readonly tokens: readonly Readonly<{ form: string; capital?: boolean; start: number }>[];
}

/**
 * Returns a function that finds the separable verb of a noun where the prefix ends the clause: "nahm elf Personen
 * fest" for "Festnahme". That function returns the words from verb to prefix. The build sends this function's code to
 * the browser, so it must use nothing else in this file.
 */
export function separableVerbFinder(
  rootsOf: (word: string) => string[],
  prefixes: string,
): (word: string, passages: readonly Searched[]) => string[][][] {
  const prefixed = new RegExp(`^(${prefixes})(.{4,})`);
  return (word, passages) => {
    const [, prefix, verb] = prefixed.exec(word) ?? [];
    if (!prefix || !verb) return [];
    const wanted = new Set(rootsOf(verb));
    const ends = new RegExp(`\\s${prefix}(?=[.,;:!?])`, 'g');
    return passages.flatMap(({ passage: { text }, tokens }) =>
      [...text.matchAll(ends)].flatMap(({ 0: last, index }) => {
        const from = text.slice(0, index).search(/[^.;:!?]*$/);
        const words = tokens.filter(({ start }) => start >= from && start < index + last.length);
        const at = words.findIndex(
          ({ form, capital }) => !capital && rootsOf(form).some((root) => wanted.has(root)),
        );
        return at < 0 ? [] : [words.slice(at).map(({ form }) => [form])];
      }),
    );
  };
}
