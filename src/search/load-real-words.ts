const loaded = new Map<string, Promise<readonly string[]>>();

/** Loads the words that are no slips, once; having failed, it tries again when it is asked again. */
export function loadRealWords(base = '', build = ''): Promise<readonly string[]> {
  const url = `${base}real-words.json?${build}`;
  const words = loaded.get(url) ?? load(url);
  loaded.set(url, words);
  words.catch(() => loaded.delete(url));
  return words;
}

async function load(url: string): Promise<readonly string[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  const words: readonly string[] = await response.json();
  return words;
}
