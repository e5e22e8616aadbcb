import { wordLists } from './word-lists.ts';

/** Signs and short names that mean the same: the text may use one, and the reader type another. */
const groups = wordLists(`@ email courriel correo,
☎ phone telephone telefon telefono tel,
° degree degrees grad, $ dollar dollars usd, % percent percentage pct procent prozent pourcent, € euro euros eur,
£ pound pounds gbp, ¥ yen jpy, ¥ yuan rmb cny renminbi`);

/** Lists what a text may write for a sign or its name ("usd", "percent", "¥"). Returns nothing for other words. */
export function symbolsOf(form: string): string[] {
  return groups.filter((group) => group.includes(form)).flat();
}
