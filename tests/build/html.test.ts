import { HtmlValidate } from 'html-validate/node';
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';

const validate = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Astro writes the doctype in small letters, and void elements either way; both are HTML.
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attr-quotes': 'off',
    // A hash says what the address of a file is; SRI is for files of others.
    'require-sri': 'off',
    'long-title': 'off',
  },
});

test.each(globSync('**/*.html', { cwd: 'dist' }))('%s is valid HTML', async (file) => {
  const { results } = await validate.validateFile(`dist/${file}`);
  const faults = results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
  expect(faults).toEqual([]);
});
