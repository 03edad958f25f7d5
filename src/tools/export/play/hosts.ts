import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { serveFolder, type WebServer } from '../../play/web-server.ts';

/** A name under which the game is another site than `localhost`, and not a safe one. */
const otherName = 'play.test';

/** The site that frames it. */
const hostName = 'host.test';

/** What makes the browser find those names on this machine. */
export const hostRules = '--host-resolver-rules=MAP *.test 127.0.0.1';

/** Hosts a release where players would find it: on servers, in frames of other sites; cleans up behind itself. */
export class Hosts {
  readonly #servers: WebServer[] = [];
  readonly #folders: string[] = [];

  /** Serves a folder of this machine. @returns the server, which may also be closed before all others. */
  async serve(folder: string, base = '/'): Promise<WebServer> {
    const server = await serveFolder(folder, 0, base);
    this.#servers.push(server);
    return server;
  }

  /** Unpacks a zip as a game host would. @returns the folder. */
  unpack(zip: Uint8Array): string {
    const folder = this.#temporary();
    for (const [name, bytes] of Object.entries(unzipSync(zip))) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    return folder;
  }

  /** The address under which the same server is another site, over plain http. */
  otherSite(server: WebServer): string {
    return server.url.replace('//localhost:', `//${otherName}:`);
  }

  /**
   * A page of yet another site with a game in a frame.
   * @param rights what the frame has beside its address.
   * @returns the page's address.
   */
  async frame(address: string, rights = 'allow="autoplay; fullscreen"'): Promise<string> {
    const folder = this.#temporary();
    const page = `<!doctype html><html lang="en"><head><title>A host of games</title>
<link rel="icon" href="data:,"><style>iframe { width: 600px; height: 400px; border: 0 }</style></head>
<body><iframe src="${address}" ${rights}></iframe></body></html>\n`;
    writeFileSync(join(folder, 'index.html'), page);
    const server = await this.serve(folder);
    return server.url.replace('//localhost:', `//${hostName}:`);
  }

  async close(): Promise<void> {
    for (const server of this.#servers) await server.close();
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true });
  }

  #temporary(): string {
    const folder = mkdtempSync(join(tmpdir(), 'export-'));
    this.#folders.push(folder);
    return folder;
  }
}
