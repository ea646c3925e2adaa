import { literalPattern } from '../../globs/literal-pattern';
import { textOf } from '../../java-text/string-value-of';
import type { ProjectManifest } from '../../manifest/project-manifest';
import type { PlannedExtension } from '../planned-extension';

const BATCH_TYPE: Readonly<Record<string, string>> = { batch: 'batch', siteInitializer: 'site-initializer' };

/**
 * What `__…__` stands for in Dockerfile and LCP.json (behaviour.md 9.4). `__CLIENT_EXTENSION_ID__` is the older
 * name of `__PROJECT_ID__` (deviation D12).
 */
export function tokensOf(
  manifest: ProjectManifest,
  extensions: readonly PlannedExtension[],
): ReadonlyMap<string, string> {
  const tokens = new Map([
    ['__PROJECT_ID__', manifest.projectId],
    ['__CLIENT_EXTENSION_ID__', manifest.projectId],
  ]);
  for (const { extension, type, settings } of extensions) {
    const batchType = BATCH_TYPE[extension.type];
    if (batchType !== undefined) tokens.set('__BATCH_TYPE__', batchType);
    const id = type.classification === 'batch' ? 'batch' : extension.id;
    for (const [key, { value }] of settings.members) tokens.set(`__${id}.${key}__`, textOf(value));
  }
  return tokens;
}

/** Replaces every token in one pass: a token inside a token's value stays as it is. */
export function replaceTokens(text: string, tokens: ReadonlyMap<string, string>): string {
  // An expression of all tokens takes longer to make than a small project's archive.
  const found = [...tokens.keys()].filter((token) => text.includes(token));
  if (found.length === 0) return text;
  const longestFirst = found.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(longestFirst.map(literalPattern).join('|'), 'g');
  return text.replace(pattern, (token) => tokens.get(token) ?? token);
}
