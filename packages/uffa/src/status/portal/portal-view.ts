import { createHash } from 'node:crypto';
import { UffaError } from '../../diagnostics/errors';
import { wordsOf } from '../../diagnostics/words';
import { typeOf } from '../../portal-client/content-type';
import type { Portal } from '../../portal-client/portal';
import { bodyChunks, readBody } from '../../portal-client/read-body';
import { DefinitionReader } from '../../pull/definition-reader';
import { pageLinks, type PageLinks } from './page-links';

/** What a portal is seen by. Whatever several proofs need is asked for once. */
export class PortalView {
  private readonly pages = new Map<string, Promise<PageLinks | string>>();
  readonly definitions: DefinitionReader;

  /** @param paths of pages that may show client extensions */
  constructor(
    readonly portal: Portal,
    readonly paths: readonly string[],
  ) {
    this.definitions = new DefinitionReader(portal);
  }

  get hasCredentials(): boolean {
    return this.portal.options.credentials !== undefined;
  }

  /** What the pages load, or for each why it can't be told. */
  async links(): Promise<readonly (readonly [path: string, links: PageLinks | string])[]> {
    const all: (readonly [string, PageLinks | string])[] = [];
    for (const path of this.paths) all.push([path, await this.page(path)]);
    return all;
  }

  /** The status of a file that a portal serves, and the SHA-256 of its bytes. */
  async file(path: string): Promise<{ readonly status: number; readonly sha256: string }> {
    const { answer, asked } = await this.portal.raw(path);
    const hash = createHash('sha256');
    for await (const chunk of bodyChunks(answer, asked)) hash.update(chunk);
    return { status: answer.statusCode ?? 0, sha256: hash.digest('hex') };
  }

  private page(path: string): Promise<PageLinks | string> {
    const known = this.pages.get(path);
    if (known !== undefined) return known;
    const read = this.readPage(path);
    this.pages.set(path, read);
    return read;
  }

  private async readPage(path: string): Promise<PageLinks | string> {
    const { answer, asked } = await this.portal.raw(path);
    const status = answer.statusCode ?? 0;
    if (status !== 200 || typeOf(answer) !== 'text/html') {
      answer.destroy();
      return `the page ${path} answers with status ${status}`;
    }
    return pageLinks(await readBody(answer, asked, MOST_OF_PAGE));
  }
}

/** In bytes. */
const MOST_OF_PAGE = 20_000_000;

/** Why something could not be asked, for a verdict. */
export function reasonOf(error: unknown): string {
  if (error instanceof UffaError) return wordsOf(error.diagnostic).message.replace(/\.$/, '');
  throw error;
}
