import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

const INSTALLED = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Starts a headless browser: the machine’s Chromium or Chrome, else the one of the lock file (Linux x64).
 * @throws when there is none, saying what to install.
 */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const installed = INSTALLED.find((path) => path && existsSync(path));
  const { executablePath, env } = installed
    ? { executablePath: installed, env: {} }
    : await unpack();
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({
    executablePath,
    headless: installed ? true : 'shell',
    env: { ...process.env, ...env },
    args: [...root, '--disable-quic', '--disable-background-networking', ...args],
  });
}

/** Unpacks the Chromium of the lock file, with its libraries and fonts, once for each version. */
async function unpack(): Promise<{ executablePath: string; env: Record<string, string> }> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No browser for the tests: install Chrome or Chromium, or set CHROME_PATH to one.',
    );
  }
  const { inflate } = await import('@sparticuz/chromium');
  const bin = resolve('node_modules/@sparticuz/chromium/bin');
  const outside = process.env['TMPDIR'];
  const folder = join(tmpdir(), `edition-chromium-${process.getuid?.() ?? 0}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    process.env['TMPDIR'] = folder; // where inflate() writes
    const packed = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    const [executablePath] = await Promise.all(packed.map((name) => inflate(join(bin, name))));
    if (!executablePath) throw new Error('@sparticuz/chromium gave no browser.');
    const fonts = join(folder, 'fonts.conf');
    writeFileSync(
      fonts,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
    );
    const env = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: fonts };
    return { executablePath, env };
  } finally {
    if (outside === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = outside;
  }
}
