import { connect, createServer, type Socket } from 'node:net';

/** The link of Lighthouse’s mobile profile: a round trip in ms, and bytes per ms (1.6 Mbps). */
const ROUND_TRIP = 150;
const BYTES_PER_MS = 200;

/** What a segment of TCP carries, and the bytes of its headers. */
const SEGMENT = 1460;
const HEADERS = 40;

/** How many segments a server sends before the first is acknowledged: RFC 6928. */
const FIRST_WINDOW = 10;

/**
 * Opens a slow link to a port of this machine. Returns the port of the link. The throttling of a browser delays
 * whole responses; this one models packets: a round trip for each connection, one rate that all
 * connections share, and the slow start of TCP, whose window doubles with each round trip. No packet
 * is lost, and what the browser sends is delayed alone, since requests are small.
 */
export async function slowLink(to: number): Promise<{ port: number; close(): void }> {
  const sockets = new Set<Socket>();
  const link = { freeAt: 0 };
  const server = createServer({ noDelay: true, allowHalfOpen: true }, (near) => {
    const far = connect({ port: to, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    sendUp(near, far);
    sendDown(far, near, link);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

function sendUp(near: Socket, far: Socket): void {
  const after = timeline();
  const connected = performance.now() + ROUND_TRIP;
  const due = () => Math.max(connected, performance.now()) + ROUND_TRIP / 2;
  near.on('data', (data) => after(due(), () => far.write(data)));
  near.on('end', () => after(due(), () => far.end()));
}

function sendDown(far: Socket, near: Socket, link: { freeAt: number }): void {
  const [arrives, acknowledged] = [timeline(), timeline()];
  const queue: Buffer[] = [];
  let window = FIRST_WINDOW * SEGMENT;
  let underWay = 0;
  let ended = false;

  const pump = (): void => {
    for (let next = queue[0]; next && underWay < window; next = queue[0]) {
      const sent = next.subarray(0, SEGMENT);
      if (sent.length < next.length) queue[0] = next.subarray(SEGMENT);
      else queue.shift();
      underWay += sent.length;
      link.freeAt =
        Math.max(performance.now(), link.freeAt) + (sent.length + HEADERS) / BYTES_PER_MS;
      arrives(link.freeAt + ROUND_TRIP / 2, () => near.write(sent));
      acknowledged(link.freeAt + ROUND_TRIP, () => {
        underWay -= sent.length;
        window += sent.length;
        pump();
      });
    }
    if (ended && queue.length === 0)
      arrives(Math.max(performance.now(), link.freeAt) + ROUND_TRIP / 2, () => near.end());
  };
  far.on('data', (data) => {
    queue.push(data);
    pump();
  });
  far.on('end', () => {
    ended = true;
    pump();
  });
}

/** Returns a function that runs each action at its time (of `performance.now()`), in order. */
function timeline(): (due: number, action: () => void) => void {
  const waiting: { due: number; action: () => void }[] = [];
  const wait = (): void => {
    const [next] = waiting;
    if (next) setTimeout(run, Math.max(0, next.due - performance.now()));
  };
  const run = (): void => {
    for (let next = waiting[0]; next && next.due <= performance.now(); next = waiting[0]) {
      waiting.shift();
      next.action();
    }
    wait();
  };
  return (due, action) => {
    waiting.push({ due, action });
    if (waiting.length === 1) wait();
  };
}
