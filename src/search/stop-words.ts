const words = `a about after all also am an and any are as at be been but by can could did do does for from
give had has have he her him his how i if in into is it its many me more most much my no not of on or our
out over please she should show so some such tell than that the their them then there these they this those
to up us was we were what when where which who whom whose why will with would you your`;

const stopWords: ReadonlySet<string> = new Set(words.split(/\s+/));

/** Says whether a word only joins others, so that a question does not turn on it. */
export function isStopWord(form: string): boolean {
  return stopWords.has(form);
}
