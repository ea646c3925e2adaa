import { createHash } from 'node:crypto';
import type { Entry } from '../../entry';
import type { PortalExtension } from '../../inspect/extensions-of';
import { openEntry } from '../../zip/write/open-entry';
import type { PageLinks } from './page-links';
import type { PortalView } from './portal-view';
import { active, failed, unproven, type Verdict } from '../proof';

/** A client extension with files, and what its settings say. */
export interface FrontEnd {
  readonly extension: PortalExtension;
  readonly settings: ReadonlyMap<string, string>;
  /** The files of the archive by their paths. */
  readonly files: ReadonlyMap<string, Entry>;
}

/** So many files of one extension are compared. */
const MOST_FILES = 20;

/**
 * Whether the portal has taken a client extension of pages: it serves the files with the archive's bytes, and a page
 * loads it. That files are served proves no more than that the archive was started.
 */
export async function proveFrontEnd(frontEnd: FrontEnd, view: PortalView): Promise<Verdict> {
  const served = await servedFiles(frontEnd, view);
  if (served.state === 'failed') return served;
  const { extension } = frontEnd;
  if (extension.type === 'staticContent') return served;
  const found = await onPages(frontEnd, view);
  if (found.state !== 'unproven') return found;
  return unproven(served.state === 'active' ? `${served.because}, but ${found.because}` : found.because);
}

async function servedFiles({ extension, files }: FrontEnd, view: PortalView): Promise<Verdict> {
  const ofUrls = extension.urls.flatMap(({ url, file }) => (file === undefined ? [] : [{ url, file }]));
  const wanted = extension.type === 'staticContent' ? ofContent(extension, files) : ofUrls;
  const known = wanted.flatMap(({ url, file }) => {
    const entry = files.get(file);
    return entry === undefined ? [] : [{ url, entry }];
  });
  if (known.length === 0) return unproven('the archive has no file that the portal would serve for it');
  for (const { url, entry } of known.slice(0, MOST_FILES)) {
    const { status, sha256 } = await view.file(url);
    if (status !== 200) return failed(`${url} answers with status ${status}`);
    if (sha256 !== (await hashOf(entry)))
      return failed(`${url} answers with other bytes than the archive has`);
  }
  const count = Math.min(known.length, MOST_FILES);
  return active(
    `${count === 1 ? 'its file is' : `${count} of its files are`} served with the archive's bytes`,
  );
}

function ofContent(
  { contextPath = '' }: PortalExtension,
  files: ReadonlyMap<string, Entry>,
): readonly { readonly url: string; readonly file: string }[] {
  return [...files.keys()]
    .filter((path) => path.startsWith('static/'))
    .map((path) => ({ url: `${contextPath}/${encoded(path.slice('static/'.length))}`, file: path }));
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

async function hashOf({ content }: Entry): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of await openEntry(content)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

async function onPages(frontEnd: FrontEnd, view: PortalView): Promise<Verdict> {
  const { extension, settings } = frontEnd;
  const own = new Set(extension.urls.map(({ url }) => pathOf(url)));
  const pages = await view.links();
  const seen: string[] = [];
  const unseen: string[] = [];
  for (const [path, links] of pages) {
    if (typeof links === 'string') {
      unseen.push(links);
      continue;
    }
    if (loads(links, own, settings.get('bareSpecifier'))) return active(`the page ${path} loads it`);
    if (links.hasImportMap) seen.push(path);
  }
  if (seen.length > 0 && isOnEveryPage(extension.type, settings)) {
    return failed(`the page ${seen.join(', ')} does not load it`);
  }
  if (unseen.length === pages.length) return unproven(unseen.join('; ') || 'no page was named');
  return unproven('only a page that it is placed on shows it; name one with "--page"');
}

/** The others are on those pages only that they are placed on. */
function isOnEveryPage(type: string | undefined, settings: ReadonlyMap<string, string>): boolean {
  if (type === 'jsImportMapsEntry') return true;
  return (type === 'globalCSS' || type === 'globalJS') && settings.get('scope') === 'company';
}

function loads(links: PageLinks, own: ReadonlySet<string>, specifier: string | undefined): boolean {
  if (specifier !== undefined) {
    const url = links.imports.get(specifier);
    return url !== undefined && (own.has(pathOf(url)) || own.has(pathOf(links.imports.get(url) ?? url)));
  }
  return links.urls.some((url) => own.has(pathOf(url)));
}

/** Hosts, as of a CDN, and the parameters that keep caches fresh do not matter. */
function pathOf(url: string): string {
  const base = 'http://portal.invalid';
  return URL.canParse(url, base) ? new URL(url, base).pathname : url;
}
