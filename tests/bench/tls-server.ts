import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createSecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync } from 'node:zlib';
import { serve } from '../../src/build/server.ts';
import { slowLink } from './slow-link.ts';

/** A key and its self-signed certificate, and the hash by which Chromium is made to trust it. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  readonly hash: string;
}

/** A site served over HTTP/2, at full speed and over the slow link. */
export interface TlsSite {
  readonly fast: string;
  readonly slow: string;
  /** The bytes of the body of each answer, in order. */
  readonly sent: number[];
  close(): Promise<void>;
}

/** Types of files that are worth compressing. */
const COMPRESSED = /^text\/|\b(?:json|javascript|xml|wasm)\b/;

/** Makes a certificate for localhost. @throws without openssl. */
export function makeCertificate(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const kind = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
  ];
  try {
    execFileSync(
      'openssl',
      ['req', '-x509', ...kind, ...subject, '-keyout', keyFile, '-out', certFile],
      { stdio: 'ignore' },
    );
    const [key, cert] = [readFileSync(keyFile, 'utf8'), readFileSync(certFile, 'utf8')];
    const { publicKey } = new X509Certificate(cert);
    const der = publicKey.export({ type: 'spki', format: 'der' });
    return { key, cert, hash: createHash('sha256').update(der).digest('base64') };
  } catch (error) {
    throw new Error('The bench needs openssl, to make a certificate.', { cause: error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Serves a built folder as `npm start` does, over TLS and HTTP/2, with the headers of its `_headers`, and
 * compressed by brotli.
 */
export async function serveOverTls(dist: string, { key, cert }: Certificate): Promise<TlsSite> {
  const site = await serve(dist, 0);
  const agent = new Agent({ keepAlive: true });
  const { port: inner, pathname } = new URL(site.url);
  const sent: number[] = [];
  const compressed = new Map<string, Buffer>();
  const server = createSecureServer({ key, cert, allowHTTP1: true }, (asked, answer) => {
    const { url: path = '/', method = 'GET' } = asked;
    const known = Object.entries(asked.headers).filter(([name]) => !name.startsWith(':'));
    const headers = { ...Object.fromEntries(known), 'accept-encoding': 'identity' };
    request({ host: '127.0.0.1', port: inner, path, method, headers, agent }, async (got) => {
      // HTTP/2 has no header for a connection.
      const { connection: _, 'keep-alive': __, 'content-length': ___, ...rest } = got.headers;
      const body = await buffer(got);
      const isCompressed =
        got.statusCode !== 304 && COMPRESSED.test(rest['content-type'] ?? '') && body.length > 0;
      const packed = isCompressed ? (compressed.get(path) ?? brotliCompressSync(body)) : body;
      if (isCompressed) compressed.set(path, packed);
      sent.push(packed.length);
      const encoding = isCompressed && { 'content-encoding': 'br', vary: 'Accept-Encoding' };
      answer.writeHead(got.statusCode ?? 500, { ...rest, ...encoding }).end(packed);
    })
      .on('error', () => answer.writeHead(502).end())
      .end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const link = await slowLink(port);
  return {
    fast: `https://localhost:${port}${pathname}`,
    slow: `https://localhost:${link.port}${pathname}`,
    sent,
    close: async () => {
      link.close();
      server.close();
      agent.destroy();
      await site.close();
    },
  };
}
