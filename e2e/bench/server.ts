import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};
/** Already compressed: sent as they are. */
const BINARY: Readonly<Record<string, string>> = { '.png': 'image/png', '.woff2': 'font/woff2' };

/** A line that is slower than this machine's own: bits a second, shared by all requests, and a delay of each in ms. */
export interface Line {
  readonly bitsPerSecond: number;
  readonly latency: number;
}

/** A response that is over: its bytes, headers included, and when it ended in ms since 1970. */
export interface Sent {
  readonly path: string;
  readonly bytes: number;
  readonly end: number;
}

export interface Server {
  readonly origin: string;
  /** Puts a folder's files under `/name/`. */
  serve(name: string, folder: string): void;
  /** What has been sent since the last call. */
  taken(): Sent[];
  /** The line of the responses from now on; undefined for this machine's own. */
  line: Line | undefined;
  close(): Promise<void>;
}

interface File {
  readonly type: string;
  readonly bytes: Buffer;
  readonly brotli: boolean;
}

const TICK = 10;

/** Serves files from memory, brotli-compressed, and forbids the browser to keep them. */
export async function startServer(): Promise<Server> {
  const files = new Map<string, File>();
  let sent: Sent[] = [];
  /** When the slow line is free again, in ms since 1970. */
  let free = 0;

  // The line is slowed here and not in the browser, whose own switch leaves the scripts of workers at full speed.
  function sendSlowly(response: ServerResponse, bytes: Buffer, { bitsPerSecond, latency }: Line) {
    const slice = Math.ceil((bitsPerSecond / 8000) * TICK);
    const send = (from: number) => {
      if (response.destroyed) return;
      if (from >= bytes.length) {
        response.end();
        return;
      }
      const now = Date.now();
      free = Math.max(free, now) + TICK;
      setTimeout(() => {
        response.write(bytes.subarray(from, from + slice));
        send(from + slice);
      }, free - now);
    };
    setTimeout(() => {
      response.flushHeaders();
      send(0);
    }, latency);
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const file = files.get(path);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': file.type,
      'content-length': file.bytes.length,
      'cache-control': 'no-store',
      ...(file.brotli ? { 'content-encoding': 'br' } : {}),
    });
    response.on('finish', () => {
      const bytes = file.bytes.length + Buffer.byteLength(headerOf(response));
      sent.push({ path, bytes, end: Date.now() });
    });
    if (line.current) sendSlowly(response, file.bytes, line.current);
    else response.end(file.bytes);
  });
  const line: { current: Line | undefined } = { current: undefined };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    serve: (name, folder) => {
      for (const found of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!found.isFile()) continue;
        const full = join(found.parentPath, found.name);
        const extension = extname(found.name);
        const [bytes, binary] = [readFileSync(full), BINARY[extension]];
        files.set(`/${name}/${relative(folder, full).split(sep).join('/')}`, {
          type: binary ?? TYPES[extension] ?? 'application/octet-stream',
          bytes: binary === undefined ? brotliCompressSync(bytes) : bytes,
          brotli: binary === undefined,
        });
      }
    },
    taken: () => {
      const all = sent;
      sent = [];
      return all;
    },
    get line() {
      return line.current;
    },
    set line(next) {
      line.current = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

const headerOf = (response: ServerResponse): string =>
  `HTTP/1.1 200 OK\r\n${Object.entries(response.getHeaders())
    .map(([name, value]) => `${name}: ${String(value)}\r\n`)
    .join('')}\r\n`;
