import { posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { ExtensionType } from '../../extension-types';
import type { PlacedText } from '../../manifest/project-manifest';
import { meantUrl } from './meant-url';

const STATIC = 'static/';

/** The files that the portal serves, relative to `static/`. */
export interface ServedPaths {
  readonly paths: readonly string[];
  readonly known: ReadonlySet<string>;
}

/**
 * Those of an archive's files that are below `static/`.
 *
 * @param paths sorted
 */
export function servedPaths(paths: readonly string[], folder = STATIC): ServedPaths {
  const served = paths.flatMap((path) => (path.startsWith(folder) ? [path.slice(folder.length)] : []));
  return { paths: served, known: new Set(served) };
}

/** A setting that holds URLs, and whether the extension does anything without them. */
export interface ServedSetting {
  /** The client extension's. */
  readonly id: string;
  readonly property: string;
  readonly need: 'required' | 'optional';
}

/** What is wrong with a relative URL that nothing under `static/` answers (deviation D5). */
export function urlDiagnostics(
  { id, property, need }: ServedSetting,
  { text: url, position }: PlacedText,
  served: ServedPaths,
): readonly Diagnostic[] {
  const path = pathOf(url);
  if (path === undefined || isAnswered(path, served)) return [];
  const relative = path.startsWith(STATIC) ? path.slice(STATIC.length) : path;
  if (relative !== path && isAnswered(relative, served)) {
    return [diagnostic('url-starts-with-static', { id, property, need, url, relative }, position)];
  }
  const meant = meantUrl(relative, served.paths);
  const args = { id, property, need, url, ...(meant === undefined ? {} : { meant }) };
  return [diagnostic('url-not-served', args, position)];
}

/** Undefined for what Liferay takes for an absolute address: whatever has a colon, and nothing else (acceptance.md 9). */
function pathOf(url: string): string | undefined {
  const path = url.replace(/[?#].*$/s, '');
  const isElsewhere = url.includes(':') || path.includes('${');
  return isElsewhere || path === '' ? undefined : posix.normalize(path).replace(/^\//, '');
}

function isAnswered(path: string, { paths, known }: ServedPaths): boolean {
  return path.includes('*') ? paths.length > 0 : known.has(path);
}

/** The settings of a type that hold URLs. A theme needs one of its style sheets, and no particular one. */
export function servedSettings(id: string, type: ExtensionType | undefined): readonly ServedSetting[] {
  const properties = Object.entries(type?.properties ?? {}).filter(([, spec]) => spec.served);
  const needsAny = properties.every(([, spec]) => spec.required !== true);
  return properties.map(([property, spec]) => ({
    id,
    property,
    need: needsAny || spec.required === true ? 'required' : 'optional',
  }));
}
