const names = new Map([
  ...['$', 'dollar', 'dollars', 'usd'].map((word) => [word, '$'] as const),
  ...['%', 'percent', 'pct'].map((word) => [word, '%'] as const),
  ...['€', 'euro', 'euros', 'eur'].map((word) => [word, '€'] as const),
  ...['£', 'pound', 'pounds', 'gbp'].map((word) => [word, '£'] as const),
  ...['¥', 'yen', 'jpy'].map((word) => [word, '¥'] as const),
]);

/** The sign that a word names or is; nothing for any other word. */
export function signOf(form: string): string | undefined {
  return names.get(form);
}
