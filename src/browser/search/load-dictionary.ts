import { loadJson } from './load-json.ts';

const loaded = new Map<string, Promise<readonly string[]>>();

/** Loads the words that are no slips, once; having failed, it tries again when it is asked again. */
export function loadRealWords(base = '', build = ''): Promise<readonly string[]> {
  const url = `${base}real-words.json?${build}`;
  const words = loaded.get(url) ?? loadJson<readonly string[]>(url);
  loaded.set(url, words);
  words.catch(() => loaded.delete(url));
  return words;
}
