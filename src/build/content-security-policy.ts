import { hash } from 'node:crypto';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';

/** Types of script elements that run. Others are data blocks, to which no policy applies. */
const RUNS = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:java|ecma)script)$/i;

/** The hashes of the inline styles and scripts of a build. */
export type InlineHashes = Record<'styles' | 'scripts', Set<string>>;

/** Adds the hashes of the inline styles and scripts among some elements. */
export function addHashes({ styles, scripts }: InlineHashes, elements: readonly Element[]): void {
  for (const node of elements) {
    const { src, type = '' } = node.properties;
    if (node.tagName === 'style') styles.add(hashSource(node));
    if (node.tagName === 'script' && src === undefined && RUNS.test(String(type))) {
      scripts.add(hashSource(node));
    }
  }
}

/**
 * Returns the policy for all pages of a build, which allows inline styles and scripts by their SHA-256
 * only.
 */
export function contentSecurityPolicy({ styles, scripts }: InlineHashes): string {
  const directives: [string, ...string[]][] = [
    ['default-src', "'none'"],
    // Pagefind is WebAssembly. Nothing else may evaluate strings as code.
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
    // No script may set markup from a string: https://www.w3.org/TR/trusted-types/
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', "'none'"],
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}

function hashSource(node: Element): string {
  return `'sha256-${hash('sha256', toString(node), 'base64')}'`;
}
