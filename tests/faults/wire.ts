import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BrowserContext, Request, Route } from 'playwright';

/** How a file comes that does not come as it should. */
export const troubles = ['fails', 'missing', 'slow', 'cut short', 'something else'] as const;
export type Trouble = (typeof troubles)[number];

/** What a server sends that answers every address with its front page. */
const frontPage = '<!doctype html><title>Welcome</title><p>Not what was asked for.</p>';

/** What is on the way. */
const assets = '**/assets/**';

interface Break {
  readonly fits: (file: string) => boolean;
  readonly trouble: Trouble;
  /** Lets go of what is held. */
  readonly held: (() => void)[];
  struck: number;
}

/** The way between a page and the server, on which files are held, lost or spoilt. */
export class Wire {
  readonly #breaks = new Map<string, Break>();
  readonly #healed = new Map<string, Break>();
  /** What was asked for and has not come, held or not. */
  readonly #underWay = new Set<Request>();
  readonly #held = new Set<Request>();
  /** Whose pages it stands in the way of while there is something to break: else they are served, and keep files, as ever. */
  #context: BrowserContext | null = null;
  #isCut = false;

  /** @param folder of the built game, from which files are read that come spoilt. */
  constructor(private readonly folder: string) {}

  /** Watches what all pages of a browser context ask of the server. */
  watch(context: BrowserContext): void {
    const over = (request: Request) => this.#underWay.delete(request);
    context.on('request', (request) => {
      if (request.url().includes('/assets/')) this.#underWay.add(request);
    });
    context.on('requestfinished', over);
    context.on('requestfailed', over);
    this.#context = context;
  }

  /** Stands in the way, or goes out of it. */
  async #cut(isCut: boolean): Promise<void> {
    if (this.#isCut === isCut) return;
    this.#isCut = isCut;
    if (isCut) await this.#context?.route(assets, this.#carry);
    else await this.#context?.unroute(assets, this.#carry);
  }

  /** Whether files are held. */
  get holds(): boolean {
    return this.#held.size > 0;
  }

  /** Whether everything has come that is not held. */
  get isQuiet(): boolean {
    // Of a page that was closed nothing more is told.
    const isLeft = (request: Request) => request.frame().page().isClosed();
    return [...this.#underWay].every((request) => this.#held.has(request) || isLeft(request));
  }

  /** From now on files that fit have a trouble, until it is healed under its name. */
  async break(name: string, fits: (file: string) => boolean, trouble: Trouble): Promise<void> {
    this.#breaks.set(name, { fits, trouble, held: [], struck: 0 });
    await this.#cut(true);
  }

  /** How many files a trouble has struck, healed or not. */
  struck(name: string): number {
    return (this.#breaks.get(name) ?? this.#healed.get(name))?.struck ?? 0;
  }

  /** Everything comes again, and what was held comes now. */
  async heal(name: string): Promise<void> {
    this.#letGo(name);
    if (this.#breaks.size === 0) await this.#cut(false);
  }

  /** Lets go of everything; the pages are to be closed. */
  healAll(): void {
    for (const name of [...this.#breaks.keys()]) this.#letGo(name);
  }

  #letGo(name: string): void {
    const broken = this.#breaks.get(name);
    if (broken === undefined) return;
    this.#breaks.delete(name);
    this.#healed.set(name, broken);
    for (const letGo of broken.held) letGo();
  }

  readonly #carry = async (route: Route): Promise<void> => {
    const file = basename(new URL(route.request().url()).pathname);
    const broken = [...this.#breaks.values()].find(({ fits }) => fits(file));
    if (broken !== undefined) broken.struck += 1;
    // A page that has been left meanwhile wants no answer.
    await (broken === undefined ? route.continue() : this.#spoil(route, file, broken)).catch(
      () => {},
    );
  };

  async #spoil(route: Route, file: string, { trouble, held }: Break): Promise<void> {
    switch (trouble) {
      case 'fails':
        return route.abort('connectionreset');
      case 'missing':
        return route.fulfill({ status: 404 });
      case 'slow':
        this.#held.add(route.request());
        await new Promise<void>((resolve) => held.push(resolve));
        this.#held.delete(route.request());
        return route.continue();
      case 'cut short': {
        const path = join(this.folder, 'assets', file);
        const whole = readFileSync(path);
        return route.fulfill({ path, body: whole.subarray(0, whole.length / 2) });
      }
      case 'something else':
        return route.fulfill({ contentType: 'text/html', body: frontPage });
    }
  }
}
