import { Agent, fetch, type Response } from 'undici';

/**
 * Parses the address of a published copy, and adds the slash at its end.
 * @throws if it is not a web address, or has a query.
 */
export function parseAddress(address: string): URL {
  const found = /^https?:/i.test(address) ? URL.parse(address) : undefined;
  if (!found)
    throw new Error(`${address} is not a web address. Give one like https://example.org/.`);
  const copy = new URL(found.origin);
  copy.pathname = found.pathname.replace(/\/?$/, '/');
  if (found.search !== '') throw new Error(`${address} has a query. Give ${copy} instead.`);
  return copy;
}

/**
 * Reads a file from a host, which must answer with a status, or redirect to where the file `moved`. Returns what
 * it sent as `served`, or what is wrong as `failure` (“missing”).
 */
export async function readFrom(url: URL, expected = 200, moved?: string) {
  const response = await request(url, 'br, gzip'); // as browsers send
  const { status, headers } = response;
  const location = headers.get('location');
  if (location !== null) {
    const to = URL.parse(location, url);
    const isMoved = moved !== undefined && to?.href === new URL(moved, url).href;
    if (isMoved && [301, 308].includes(status)) return {};
    // A page for logging in may be at another address for each file.
    const target = to && to.origin !== url.origin ? to.origin : location;
    return { failure: `redirected to ${target} (status ${status})` };
  }
  const what = expected === 404 ? 'not sent for an address that doesn’t exist' : 'missing';
  if (status !== expected) return { failure: `${what} (status ${status})` };
  const bytes = await response.bytes().catch(() => undefined);
  if (!bytes) return { failure: 'cut off or wrongly encoded' };
  // Over http, browsers ask for no brotli; some programs ask for nothing compressed.
  const encoding = headers.get('content-encoding');
  const others = encoding === 'br' ? ['gzip', 'identity'] : encoding ? ['identity'] : [];
  for (const other of others) {
    const answer = await request(url, other);
    if (answer.status !== expected)
      return { failure: `missing for programs that ask for ${other} (status ${answer.status})` };
    const body = await answer.bytes().catch(() => Buffer.of());
    if (Buffer.compare(bytes, body) !== 0) return { failure: 'different when compressed' };
  }
  return { served: { bytes, headers } };
}

/** Supports HTTP/2, unlike Node’s own fetch and agent: some hosts support nothing else. */
const dispatcher = new Agent();

/**
 * Requests an address from a host as browsers do, in one of the encodings.
 * @throws if there is no answer.
 */
function request(url: URL, encodings: string): Promise<Response> {
  const headers = { 'Accept-Encoding': encodings };
  const signal = AbortSignal.timeout(30_000);
  return fetch(url, { dispatcher, signal, cache: 'no-store', headers, redirect: 'manual' }).catch(
    (error: Error) => {
      // What is wrong, such as the certificate, is only in the cause of the error.
      const { cause = error } = error;
      const advice = 'Check the address, and that the server runs.';
      throw new Error(`${url} can’t be read (${cause}). ${advice}`, { cause });
    },
  );
}
