import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { rulesFor } from './headers.ts';
import { writeHeadersFile } from './headers-file.ts';
import { writeNginxFile } from './nginx-file.ts';

/** Writes into a build what its hosts send with it: `_headers` and `_nginx.conf`, from the same rules. */
export function writeHeaders(dist: string): void {
  const pages = globSync('**/*.html', { cwd: dist }).sort();
  const rules = rulesFor(
    contentSecurityPolicy(pages.map((page) => readFileSync(join(dist, page), 'utf8'))),
  );
  writeFileSync(join(dist, '_headers'), writeHeadersFile(rules));
  writeFileSync(join(dist, '_nginx.conf'), writeNginxFile(rules));
}
