import { diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import type { Portal, Resource } from '../portal-client/portal';
import { countOf, isList, isObject, memberOf, textOf, type ExactJson } from './json/exact-json';
import { readExactJson } from './json/read-exact-json';
import type { ListedKind } from './source-kinds';

/** So many items are asked for at a time. */
const PAGE_SIZE = 50;
/** More pages than any portal has are a list that does not end. */
const MOST_PAGES = 100_000;

/**
 * All items of a list, page by page.
 * @throws UffaError where the list changes while it is read, so that something may be missing
 */
export async function readListed(
  portal: Portal,
  kind: ListedKind,
  filter: string | undefined,
): Promise<readonly ExactJson[]> {
  const items: ExactJson[] = [];
  const base = `${kind.application}/${kind.list}`;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const query = new URLSearchParams({
      page: String(page),
      pageSize: String(PAGE_SIZE),
      ...(filter === undefined ? {} : { filter }),
    });
    const answer = await readJson(portal, { path: `${base}?${query.toString()}`, scope: kind.scope });
    const found = memberOf(answer, 'items');
    if (!isList(found)) throw notUnderstood(base);
    items.push(...found);
    const last = countOf(answer, 'lastPage') ?? (found.length < PAGE_SIZE ? page : page + 1);
    if (page < last && found.length > 0) continue;
    const total = countOf(answer, 'totalCount');
    if (total !== undefined && total !== items.length) {
      throw new UffaError(
        diagnostic('pull-list-changed', { request: `GET ${base}`, total, read: items.length }),
      );
    }
    return items;
  }
  throw notUnderstood(base);
}

/**
 * The item of a reference code; undefined where the portal has none. A code with a slash is percent-encoded, which some
 * servers refuse in a path: then the list is searched for it.
 */
export async function readByCode(
  portal: Portal,
  kind: ListedKind,
  code: string,
): Promise<ExactJson | undefined> {
  if (kind.byCode === 'path') {
    const encoded = encodeURIComponent(code);
    const path = `${kind.application}/${kind.list}/by-external-reference-code/${encoded}`;
    // What encodeURIComponent leaves alone in a path would be taken for a directory.
    const isPlain = encoded === code && !/^\.+$/.test(code);
    if (isPlain || !/^\.+$/.test(code)) {
      const { status, text } = await portal.jsonOr({ path, scope: kind.scope }, isPlain ? [404] : [400, 404]);
      if (status < 300) return requireObject(readExactJson(text), path);
      if (isPlain) return undefined;
    }
  }
  const filter =
    kind.byCode === 'path' ? `externalReferenceCode eq '${code.replaceAll("'", "''")}'` : undefined;
  // A portal may ignore a filter without a word.
  const listed = await readListed(portal, kind, filter);
  return listed.find((item) => textOf(item, 'externalReferenceCode') === code);
}

/** An answer as exact JSON. */
export async function readJson(portal: Portal, resource: Resource): Promise<ExactJson> {
  return requireObject(readExactJson(await portal.json(resource)), resource.path);
}

function requireObject(value: ExactJson | undefined, path: string): ExactJson {
  if (isObject(value)) return value;
  throw notUnderstood(path);
}

function notUnderstood(path: string): UffaError {
  const request = `GET ${path.replace(/\?.*$/s, '')}`;
  return new UffaError(diagnostic('portal-answer-not-understood', { request }));
}
