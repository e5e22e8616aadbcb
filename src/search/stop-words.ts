const words = `a about all am an and any are as at be been but by can could did do does for from give had
has have he her him his how i if in into is it its many me much my of on or our please she should show
so some tell than that the their them then there they this to us was we were what when where which who
whom whose why will with would you your`;

const small: ReadonlySet<string> = new Set(words.split(/\s+/));

/** Says whether a word only joins others, so that a question does not turn on it. */
export function isStopWord(form: string): boolean {
  return small.has(form);
}
