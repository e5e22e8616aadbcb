/** What stands for money and shares in a text, and how it may be asked for. */
const names = Object.entries({
  $: ['$', 'dollar', 'dollars', 'usd'],
  '%': ['%', 'percent', 'pct'],
  '€': ['€', 'euro', 'euros', 'eur'],
  '£': ['£', 'pound', 'pounds', 'gbp'],
  '¥': ['¥', 'yen', 'jpy', 'rmb', 'cny', 'renminbi'],
  yuan: ['¥', 'rmb', 'cny', 'renminbi'],
});

/** What a text may write for a sign or its name ("usd", "percent", "¥"); nothing for any other word. */
export function signsOf(form: string): string[] {
  return names.filter(([, asked]) => asked.includes(form)).map(([sign]) => sign);
}
