import { createReadStream, statSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** Media type of each ending that a game's folder holds. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.opus': 'audio/ogg',
  '.m4a': 'audio/mp4',
  '.woff2': 'font/woff2',
};

/** Names with a hash in them, as the bundler gives them: what they hold never changes. */
const hashed = /[\\/]assets[\\/][^\\/]+-[\w-]{8}\.\w+$/;

/** A running server of static files. */
export interface WebServer {
  /** Address of the folder, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** The part of a file that a `Range` header asks for, both ends included; null for one that cannot be given. */
export function readRange(header: string, size: number): { start: number; end: number } | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  const [from = '', to = ''] = match?.slice(1) ?? [];
  if (match === null || (from === '' && to === '')) return null;
  // "bytes=-500" asks for the last 500.
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start <= end && start < size ? { start, end } : null;
}

/** The file that a request's path means inside a folder; null when there is none or it would lie outside. */
function fileFor(folder: string, path: string): { file: string; size: number } | null {
  const inside = path.endsWith('/') ? `${path}index.html` : path;
  try {
    const file = normalize(join(folder, decodeURIComponent(inside)));
    if (!file.startsWith(folder + sep)) return null;
    const entry = statSync(file);
    return entry.isFile() ? { file, size: entry.size } : null;
  } catch {
    // Not there, or not a name a file can have.
    return null;
  }
}

function refuse(response: ServerResponse, status: number, why: string) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${why}\n`);
}

function answer(folder: string, base: string, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, 405, 'Only GET and HEAD.');
    return;
  }
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const found = pathname.startsWith(base) ? fileFor(folder, pathname.slice(base.length - 1)) : null;
  if (found === null) {
    refuse(response, 404, `There is no ${pathname} here.`);
    return;
  }
  const { file, size } = found;
  response.setHeader('Content-Type', mediaTypes[extname(file)] ?? 'application/octet-stream');
  response.setHeader('Accept-Ranges', 'bytes');
  const forEver = 'public, max-age=31536000, immutable';
  response.setHeader('Cache-Control', hashed.test(file) ? forEver : 'no-cache');
  const asked = request.headers.range;
  const range = asked === undefined ? { start: 0, end: size - 1 } : readRange(asked, size);
  if (range === null) {
    response.setHeader('Content-Range', `bytes */${size}`);
    refuse(response, 416, 'There is no such part of it.');
    return;
  }
  if (asked !== undefined) {
    response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${size}`);
  }
  response.writeHead(asked === undefined ? 200 : 206, {
    'Content-Length': range.end - range.start + 1,
  });
  if (request.method === 'HEAD' || size === 0) response.end();
  else
    createReadStream(file, range)
      .on('error', () => response.destroy())
      .pipe(response);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : null;
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return address.port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** How many ports are tried, one after the other. */
const tries = 50;

/**
 * Listens on a port of this machine alone, under both of its own addresses: `localhost` may mean either, and
 * another program may have only one of them.
 * @returns the servers that listen, or null when the port is taken.
 */
async function listenAt(port: number, handler: RequestListener): Promise<Server[] | null> {
  const listening: Server[] = [];
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer(handler);
    const [first] = listening;
    try {
      await listen(server, first === undefined ? port : portOf(first), host);
      listening.push(server);
    } catch (cause) {
      // A machine without IPv6 has no such address.
      if (codeOf(cause) === 'EADDRNOTAVAIL' || codeOf(cause) === 'EAFNOSUPPORT') continue;
      for (const opened of listening) await close(opened);
      if (codeOf(cause) === 'EADDRINUSE') return null;
      throw cause;
    }
  }
  return listening;
}

/**
 * Serves a folder of static files on this machine alone.
 * @param folder absolute path.
 * @param port the port wanted; the next free one when it is taken; 0 for any.
 * @param base path below which the folder lies, with a slash at both ends.
 */
export async function serveFolder(folder: string, port: number, base = '/'): Promise<WebServer> {
  for (let at = port; at <= port + tries; at++) {
    const servers = await listenAt(port === 0 ? 0 : at, (request, response) => {
      answer(folder, base, request, response);
    });
    const [first] = servers ?? [];
    if (servers === null || first === undefined) continue;
    return {
      url: `http://localhost:${portOf(first)}${base}`,
      close: async () => {
        for (const server of servers) await close(server);
      },
    };
  }
  throw new Error(`none of the ports ${port} to ${port + tries} is free`);
}
