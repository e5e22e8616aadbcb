import { createHash } from 'node:crypto';
import type { Element, Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import { elementsIn } from './built-page.ts';

/** Types of a script element that run; any other is a data block, to which no policy applies. */
const RUNS = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:java|ecma)script)$/i;

/** The hashes of what is inline on the pages of a build. */
export class InlineHashes {
  readonly styles = new Set<string>();
  readonly scripts = new Set<string>();

  /** Adds what is inline in a tree. */
  add(tree: Nodes): void {
    for (const node of elementsIn(tree)) {
      if (node.tagName === 'style') this.styles.add(hashSource(node));
      if (node.tagName === 'script' && runs(node)) this.scripts.add(hashSource(node));
    }
  }
}

/**
 * The one policy for all pages of a build: what is inline is allowed by its SHA-256 and in no other
 * way. The same pages give the same policy.
 */
export function contentSecurityPolicy({ styles, scripts }: InlineHashes): string {
  const directives: [string, ...string[]][] = [
    ['default-src', "'none'"],
    // Pagefind is WebAssembly; nothing else may turn text into code.
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
    // No script of ours may set markup from text: https://www.w3.org/TR/trusted-types/
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', "'none'"],
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}

/** Tells whether a script is inline and no data block. */
function runs({ properties }: Element): boolean {
  return properties['src'] === undefined && RUNS.test(String(properties['type'] ?? ''));
}

function hashSource(node: Element): string {
  return `'sha256-${createHash('sha256').update(toString(node)).digest('base64')}'`;
}
