import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { launchBrowser } from './launch-browser.ts';
import { allowClipboard } from './open-page.ts';
import { ask } from './serve-cached.ts';

const FIREFOX = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';
const WEBKIT = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];
/** The keys as WebDriver writes them. */
const KEYS = { Enter: '\uE007', Tab: '\uE004', Control: '\uE009', F3: '\uE033', k: 'k', v: 'v' };

/** A tab in which nothing is remembered of any other, driven in the same way in each engine. */
export interface Tab {
  open(address: string): Promise<void>;
  /** Runs a function in the page. */
  run<Args extends unknown[], Result>(
    what: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  click(selector: string): Promise<void>;
  press(key: keyof typeof KEYS, withControl?: boolean): Promise<void>;
  type(text: string): Promise<void>;
  /** What was said on the console, and what the page threw. */
  said(): Promise<string[]>;
  close(): Promise<void>;
}

/** A browser that runs. */
export interface Engine {
  openTab(): Promise<Tab>;
  close(): Promise<void>;
}

/** The engines that the site is tested in; the first is always there. */
export const ENGINES: { name: string; isInstalled: boolean; launch: () => Promise<Engine> }[] = [
  { name: 'Chromium', isInstalled: true, launch: async () => drive(await launchBrowser(), true) },
  {
    name: 'Firefox',
    isInstalled: existsSync(FIREFOX),
    launch: async () =>
      drive(await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX })),
  },
  { name: 'WebKit', isInstalled: WEBKIT.every((path) => existsSync(path)), launch: launchWebKit },
];

function drive(browser: Browser, asksToCopy = false): Engine {
  const openTab = async (): Promise<Tab> => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    return {
      open: async (address) => {
        // What a browser with a window lets a page do when a reader presses a button.
        if (asksToCopy) await allowClipboard(page, address);
        await page.goto(address);
      },
      run: (what, ...args) => page.evaluate(what as never, ...args) as Promise<never>,
      click: (selector) => page.click(selector),
      press: async (key, withControl = false) => {
        if (withControl) await page.keyboard.down('Control');
        await page.keyboard.press(key, key === 'v' ? { commands: ['Paste'] } : {});
        if (withControl) await page.keyboard.up('Control');
      },
      type: (text) => page.keyboard.type(text),
      said: async () => said,
      close: () => context.close(),
    };
  };
  return { openTab, close: () => browser.close() };
}

/** Starts a screen that nobody sees, and the driver that opens a WebKit for each tab. */
async function launchWebKit(): Promise<Engine> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const display = String(await once(screen.stdout, 'data')).trim();
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${display}`, WEBKIT_DISABLE_DMABUF_RENDERER: '1' },
  });
  // The driver’s answers have the shapes of the W3C’s WebDriver.
  // oxlint-disable-next-line typescript/no-explicit-any
  const command = async (method: string, path: string, body?: object, limit = 30): Promise<any> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      // So that a command without an answer is not taken for a slow test.
      signal: AbortSignal.timeout(limit * 1000),
      headers: { 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new Error(`WebKitWebDriver gave no answer to ${method} ${path}.`, { cause });
    });
    const { value } = (await answer.json()) as { value: { message?: string } };
    if (!answer.ok) throw new Error(`${path}: ${value.message}`);
    return value;
  };
  for (let tries = 0; tries < 100; tries += 1) {
    const isReady = await command('GET', '/status').catch(() => undefined);
    if (isReady) break;
    await sleep(100);
  }
  const openTab = async (): Promise<Tab> => {
    const begin = (limit?: number) => command('POST', '/session', { capabilities: {} }, limit);
    // Now and then the driver never answers the first request for a window, but a second one.
    const { sessionId } = await begin(10).catch(() => begin());
    const send = (what: string, body: object) =>
      command('POST', `/session/${sessionId}/${what}`, body);
    await send('window/rect', { width: 1280, height: 900 });
    const press = (...keys: string[]) => {
      const down = keys.map((value) => ({ type: 'keyDown', value }));
      const up = keys.toReversed().map((value) => ({ type: 'keyUp', value }));
      return send('actions', { actions: [{ type: 'key', id: 'keys', actions: [...down, ...up] }] });
    };
    const run: Tab['run'] = (what, ...args) =>
      send('execute/sync', { script: `return (${what})(...arguments)`, args });
    return {
      run,
      open: (url) => send('url', { url }),
      click: async (value) => {
        const [id] = Object.values(await send('element', { using: 'css selector', value }));
        await send(`element/${id}/click`, {});
      },
      press: (key, withControl = false) =>
        withControl ? press(KEYS.Control, KEYS[key]) : press(KEYS[key]),
      type: async (text) => {
        for (const letter of text) await press(letter);
      },
      said: () => run(() => (Reflect.get(window, 'said') as string[] | undefined) ?? ['unheard']),
      close: () => command('DELETE', `/session/${sessionId}`),
    };
  };
  return { openTab, close: () => end(driver).then(() => end(screen)) };
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  if (child.exitCode === null && child.kill()) await ended;
}

async function freePort(): Promise<number> {
  const { port, close } = await listen((_, response) => response.end());
  await close();
  return port;
}

async function listen(answer: RequestListener) {
  const server = createServer(answer);
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  const close = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { port: typeof address === 'object' && address ? address.port : 0, close };
}

/** WebKit’s driver tells nothing of the console, so the page itself writes down what it hears, and what moves. */
const LISTEN = `window.said = [];
for (const kind of ['debug', 'error', 'info', 'log', 'warn']) {
  const say = console[kind];
  console[kind] = (...words) => (said.push(words.join(' ')), say.apply(console, words));
}
for (const kind of ['error', 'unhandledrejection', 'securitypolicyviolation'])
  addEventListener(kind, (event) => said.push([kind, event.message, event.reason, event.blockedURI].join(' ')), true);
window.shifts = [];
if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
  // Less is the typeface that came late: see reading.test.ts.
  new PerformanceObserver((list) =>
    shifts.push(...list.getEntries().map(({ value }) => value).filter((value) => value >= 0.01)))
    .observe({ type: 'layout-shift', buffered: true });
window.topsOfHead = () =>
  [...document.querySelectorAll('h1, .facts, #p1')].map((part) => part.getBoundingClientRect().top);
addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => (window.tops = topsOfHead())));`;

interface Changes {
  /** A Content-Security-Policy in place of the site’s own. */
  policy?: string;
  /** Addresses that are not there, whose connection breaks off, or that are answered after a second. */
  broken?: { path: RegExp; how: 'missing' | 'cut off' | 'late' };
}

/** Serves a site again with changes, remembers how each request was answered, and has a page in 320 px at `/narrow`. */
export async function serveChanged(site: string, { policy, broken }: Changes) {
  const answers: string[] = [];
  const pages: Record<string, [type: string, body: string]> = {
    '/listen.js': ['text/javascript', LISTEN],
    '/narrow': [
      'text/html',
      '<!doctype html><iframe src="/" style="border: 0; width: 320px; height: 700px"></iframe>',
    ],
  };
  const reply = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/';
    const how = broken?.path.test(path) ? broken.how : undefined;
    if (how === 'cut off') return void response.destroy();
    if (how === 'late') await sleep(1000);
    const page = pages[path];
    if (page) return void response.writeHead(200, { 'Content-Type': page[0] }).end(page[1]);
    const { status, headers, body } = await ask(
      how === 'missing' ? `${site}/nowhere` : site + path,
    );
    delete headers['content-length'];
    answers.push(`${status} ${path}`);
    const isPage = headers['content-type']?.startsWith('text/html');
    if (isPage && policy) headers['content-security-policy'] = policy;
    const first = '<meta charset="utf-8">';
    const html =
      isPage && String(body).replace(first, `${first}<script src="/listen.js"></script>`);
    response.writeHead(status, headers).end(html || body);
  };
  const { port, close } = await listen((request, response) => {
    // Without an end, a page would be loading for ever.
    reply(request, response).catch(() => response.destroy());
  });
  return { url: `http://localhost:${port}`, answers, close };
}
