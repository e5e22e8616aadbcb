import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { ServedSite } from '../served-site.ts';

/** The machine’s nginx, where it has one. */
export const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'].find((path) =>
  existsSync(path),
);

/** Serves a build by nginx, in a folder of the host, as its own `_nginx.conf` says, and nothing else does. */
export async function serveByNginx(dist: string, base = '/'): Promise<ServedSite> {
  if (!NGINX) throw new Error('There is no nginx: install it.');
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const root = join(folder, 'root');
  mkdirSync(dirname(join(root, base, '.')), { recursive: true });
  symlinkSync(resolve(dist), join(root, base).replace(/\/$/, ''));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
    .join(' ');
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/nginx.pid; error_log stderr;
${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
  include /etc/nginx/mime.types;
  access_log off; ${temporary}
  server { listen 127.0.0.1:${port}; root ${root}; include ${root}${base}_nginx.conf; }
}
`,
  );
  const child = spawn(NGINX, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr']);
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const url = `http://127.0.0.1:${port}${base.slice(0, -1)}`;
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(`nginx stopped:\n${said}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer) break;
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    url,
    close: async () => {
      const closed = new Promise((done) => child.once('close', done));
      child.kill('SIGTERM');
      await closed;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
