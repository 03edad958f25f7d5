import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import sirv from 'sirv';

/** Names with a hash in them, as the bundler gives them: what they hold never changes. */
const hashed = /\/assets\/[^/]+-[\w-]{8}\.\w+$/;

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

function refuse(response: ServerResponse, status: number, why: string) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${why}\n`);
}

/** What sirv does not say of a file by itself. */
function setHeaders(response: ServerResponse, path: string, { size }: { readonly size: number }) {
  const forEver = 'public, max-age=31536000, immutable';
  response.setHeader('Cache-Control', hashed.test(path) ? forEver : 'no-cache');
  response.setHeader('Accept-Ranges', 'bytes');
  if (path.endsWith('.txt')) response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  const { headers } = response.req;
  if (headers.range === undefined) return;
  // sirv knows ranges by both ends alone, and one that ends before it begins would end the server.
  const range = readRange(headers.range, size);
  headers.range = range === null ? `bytes=${size}-` : `bytes=${range.start}-${range.end}`;
}

/** Answers with the files of a folder as they are at that moment; one that lies there packed, too (`.gz`), goes out so. */
function filesOf(folder: string, base: string): RequestListener {
  const serve = sirv(folder, { dev: true, gzip: true, extensions: ['html'], setHeaders });
  return (request, response) => {
    const { url = '/', method = '' } = request;
    const missing = () => refuse(response, 404, `There is no ${url} here.`);
    if (!['GET', 'HEAD'].includes(method)) refuse(response, 405, 'Only GET and HEAD.');
    else if (!url.startsWith(base)) missing();
    else {
      request.url = url.slice(base.length - 1);
      serve(request, response, missing);
    }
  };
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

/** @throws {Error} when the server does not listen. */
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
 * @throws {Error} when it may not be listened at.
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
 * @throws {Error} when no port is free, or none may be listened at.
 */
export async function serveFolder(folder: string, port: number, base = '/'): Promise<WebServer> {
  const handler = filesOf(folder, base);
  for (let at = port; at <= port + tries; at++) {
    const servers = await listenAt(port === 0 ? 0 : at, handler);
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
