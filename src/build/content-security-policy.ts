import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** Types of a script element that run; any other is a block of data, which no policy is asked about. */
const RUNS = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:java|ecma)script)$/i;

/**
 * The policy under which every page of a build is read: what is inline runs by its SHA-256 and by
 * nothing else, so there is one policy for all pages, in the same words for the same build.
 */
export function contentSecurityPolicy(pages: string[]): string {
  const styles = new Set<string>();
  const scripts = new Set<string>();
  for (const page of pages) {
    visit(fromHtml(page), 'element', (node: Element) => {
      if (node.tagName === 'style') styles.add(hashOf(node));
      if (node.tagName === 'script' && node.properties['src'] === undefined && runs(node)) {
        scripts.add(hashOf(node));
      }
    });
  }
  const directives: [string, ...string[]][] = [
    ['default-src', "'none'"],
    // The search is WebAssembly; nothing else may be made of a text.
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...[...scripts].sort()],
    ['style-src', "'self'", ...[...styles].sort()],
    ['img-src', "'self'"],
    ['font-src', "'self'"],
    ['connect-src', "'self'"],
    ['manifest-src', "'self'"],
    ['form-action', "'self'"],
    ['frame-ancestors', "'self'"],
    ['base-uri', "'none'"],
    ['object-src', "'none'"],
    // No script of ours may set markup from a text: https://www.w3.org/TR/trusted-types/
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', "'none'"],
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}

function runs({ properties }: Element): boolean {
  return RUNS.test(String(properties['type'] ?? ''));
}

function hashOf(node: Element): string {
  return `'sha256-${createHash('sha256').update(toString(node)).digest('base64')}'`;
}
