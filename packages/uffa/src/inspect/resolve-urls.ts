import { posix } from 'node:path';
import type { ArchiveContext } from './extensions-of';
import { typeSettingsOf } from './type-settings';
import { isUrlSetting } from './url-settings';

/** A URL of a client extension, as the portal resolves it. */
export interface ResolvedUrl {
  /** The setting that has it, such as `cssURLs`. */
  readonly setting: string;
  /** As the archive has it. */
  readonly value: string;
  /** As pages have it, below the portal's own context. */
  readonly url: string;
  /** The file of the archive that answers it, or would; absent: another server does. */
  readonly file?: string;
  /** The file's size in bytes; absent: there is no such file. */
  readonly size?: number;
}

const MOST_URLS = 10_000;

/** The portal loads this file of a step, whatever the step's settings are. */
const CHECKOUT_STEP = { type: 'commerceCheckoutStep', file: 'index.js' } as const;

/**
 * The URLs of a configuration as the portal resolves them: `${portalURL}` is the portal's context, and a value without
 * a colon lies below the base (acceptance.md 9).
 */
export function resolveUrls(
  members: Readonly<Record<string, unknown>>,
  context: ArchiveContext,
): readonly ResolvedUrl[] {
  const settings = typeSettingsOf(members['typeSettings']);
  const type = context.types.get(String(members['type']));
  const values = [...settings]
    .filter(([name]) => isUrlSetting(name, type))
    .flatMap(([setting, text]) => linesOf(text).map((value) => ({ setting, value })));
  const implied =
    members['type'] === CHECKOUT_STEP.type ? [{ setting: 'index', value: CHECKOUT_STEP.file }] : [];
  const base = baseOf(members, context);
  return [...values, ...implied].slice(0, MOST_URLS).map(({ setting, value }) => {
    const url = value.includes(':') ? value : `${base}${value.startsWith('/') ? '' : '/'}${value}`;
    const stamped = url.replaceAll('${modifiedTime}', String(members['buildTimestamp']));
    return { setting, value, url: stamped, ...fileOf(stamped, context) };
  });
}

function baseOf({ baseURL }: Readonly<Record<string, unknown>>, { contextPath }: ArchiveContext): string {
  const base = typeof baseURL === 'string' ? baseURL : contextPath;
  return base.replaceAll('${portalURL}', '').replace(/\/$/, '');
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

function fileOf(url: string, { contextPath, sizeOf }: ArchiveContext): { file?: string; size?: number } {
  if (!url.startsWith(`${contextPath}/`)) return {};
  const [path = ''] = url.slice(contextPath.length + 1).split(/[?#]/, 1);
  const file = staticFile(path);
  const answering = [file, staticFile(decoded(path))].find((each) => sizeOf(each) !== undefined);
  const size = answering === undefined ? undefined : sizeOf(answering);
  return size === undefined ? { file } : { file: answering ?? file, size };
}

function staticFile(path: string): string {
  return posix.join('static', posix.join('/', path));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
