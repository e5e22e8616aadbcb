const words = `a about am an and are as at be been but by can could did do does for from had has have
he her him his how i if in into is it its me my of on or our she should so than that the their them
then there they this to was we were what when where which who whom whose why will with would you your`;

const small: ReadonlySet<string> = new Set(words.split(/\s+/));

/** Says whether a word only joins others, so that a question does not turn on it. */
export function isSmall(form: string): boolean {
  return small.has(form);
}
