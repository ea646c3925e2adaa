import { isMap, isNode, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { CLIENT_EXTENSION_TYPE_PID } from '../extension-types/client-extension-type-pid';
import { keyParts } from '../plan/config/key-parts';
import { insertion, spliced, type Splice } from '../yaml-edit/splice';
import { LIVE_TYPE } from './live-type';

/** Where the page loads a custom element from while it is served. */
export interface LiveScript {
  /** Absolute, of modules; usually one. */
  readonly urls: readonly string[];
  /** Whether they bring the styles, so that those of the archive must not be there a second time. */
  readonly bringsStyles: boolean;
}

/** By the element's id, which is its key in the project's yaml. */
export type LiveScripts = ReadonlyMap<string, LiveScript>;

/** Whether a configuration is that of a client extension that can be served live. */
export function isLiveElement(key: string, members: Readonly<Record<string, unknown>>): boolean {
  return keyParts(key).factoryPid === CLIENT_EXTENSION_TYPE_PID && members['type'] === LIVE_TYPE;
}

/**
 * The text of a config file in which custom elements load from other addresses. Only the lines of their settings that
 * name addresses change; every other character stays, so that the portal sees the same client extensions.
 *
 * @param text JSON that can be parsed
 */
export function liveConfig(text: string, scripts: LiveScripts): string {
  const { contents } = parseDocument(text, { keepSourceTokens: false, logLevel: 'silent' });
  if (!isMap(contents)) return text;
  return spliced(
    text,
    contents.items.flatMap(({ key, value }) => {
      if (!isScalar(key) || typeof key.value !== 'string' || !isMap(value)) return [];
      const script = scripts.get(keyParts(key.value).id);
      const isLive = isLiveElement(key.value, { type: value.get('type') });
      return script === undefined || !isLive ? [] : settingsEdits(text, value, script);
    }),
  );
}

function settingsEdits(
  text: string,
  configuration: YAMLMap,
  { urls, bringsStyles }: LiveScript,
): readonly Splice[] {
  const settings = configuration.get('typeSettings', true);
  if (!isSeq(settings)) return [];
  const wanted = new Map([
    ['urls', urls.join('\n')],
    ['useESM', 'true'],
    ...(bringsStyles ? ([['cssURLs', '']] as const) : []),
  ]);
  const edits = settings.items.flatMap((item) => {
    if (!isScalar(item)) return [];
    const name = settingName(item);
    const value = name === undefined ? undefined : wanted.get(name);
    return name === undefined || value === undefined ? [] : [replacement(item, `${name}=${value}`)];
  });
  const names = new Set(settings.items.map((item) => (isScalar(item) ? settingName(item) : undefined)));
  const missing = [...wanted].filter(([name]) => name !== 'cssURLs' && !names.has(name));
  return [...edits, ...insertions(text, settings, missing)];
}

/** The part before the first `=`, trimmed, as the portal takes it. */
function settingName({ value }: Scalar): string | undefined {
  if (typeof value !== 'string') return undefined;
  const equals = value.indexOf('=');
  return equals < 1 ? undefined : value.slice(0, equals).trim();
}

function replacement({ range }: Scalar, line: string): Splice {
  const [start, end] = range ?? [0, 0];
  return { start, end, text: JSON.stringify(line) };
}

/** The first lines of the list, spaced like the one that they come before. */
function insertions(
  text: string,
  { range, items: [first] }: YAMLSeq,
  lines: readonly (readonly [name: string, value: string])[],
): readonly Splice[] {
  const [opening = 0] = range ?? [];
  if (lines.length === 0) return [];
  const texts = lines.map(([name, value]) => JSON.stringify(`${name}=${value}`));
  if (!isNode(first)) return [insertion(opening + 1, texts.join(', '))];
  const [at = opening + 1] = first.range ?? [];
  const space = text.slice(opening + 1, at);
  return [insertion(at, texts.map((line) => `${line},${space}`).join(''))];
}
