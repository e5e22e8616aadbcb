import { z } from 'astro/zod';
import { collapseSpaces } from './normalize.ts';
import { findSuspiciousCharacters, formatSuspicious } from './suspicious-characters.ts';

/** A text of the editor, without characters that can deceive the eye. */
const plainText = z.string().superRefine((text, { addIssue }) => {
  const [first] = findSuspiciousCharacters(text);
  if (first) addIssue(`expected words without ${formatSuspicious(first)}`);
});

/** The address at which something is published: http(s)://, a host, and no user name, password or white space. */
export const webAddress = plainText.refine(
  (url) => /^https?:\/\/[^\s\\/?#@]+(?:[/?#]\S*)?$/i.test(url) && URL.canParse(url),
  'expected a web address, https://…, without a name or password',
);

const withWords = (text: z.ZodString) =>
  text
    .overwrite((one) => collapseSpaces(one).replace(/\n+$/, ''))
    .regex(/\S/, 'expected some words');

/** Words of the editor with single spaces. Full-width and no-break spaces are kept. */
export const editorWords = withWords(plainText);

/** Words of the release, which are compared with the received text. */
export const receivedWords = withWords(z.string());

/** A date as in `2023-02-26`. */
export const day = z.iso.date({
  error: 'expected a date in quotes, like "2023-02-26"',
  abort: true,
});
