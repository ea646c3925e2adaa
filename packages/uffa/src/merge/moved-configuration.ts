import { textOf, type Configuration } from '../checks/archive/configurations';
import { isUrlSetting } from '../inspect/url-settings';
import { map, string, type MapValue, type Value } from '../values/value';
import type { MergedName } from './merged-name';
import type { MergeSource } from './merge-source';
import { withSettings } from './setting-lines';

/**
 * A configuration as the merged archive has it. The sub-folder gets into the values of its URLs and not into its base:
 * on SaaS, the portal replaces the base by the address of the service, which has no path.
 */
export function movedConfiguration(
  configuration: Configuration,
  source: MergeSource,
  name: MergedName,
): readonly [key: string, value: MapValue] {
  const { key, members, type, isClientExtensionType } = configuration;
  const below = pathBelowContext(textOf(members.get('baseURL')?.value), source);
  const baseURL = below === undefined ? undefined : `\${portalURL}/o/${name.archive}`;
  const own: Readonly<Record<string, string | undefined>> = {
    baseURL,
    projectId: name.projectId,
    projectName: name.project,
    webContextPath: `/${name.archive}`,
  };
  const movedMember = (member: string, value: Value): Value => {
    const text = Object.hasOwn(own, member) ? own[member] : undefined;
    if (text !== undefined) return string(text);
    if (member !== 'typeSettings') return value;
    return withSettings(value, (line) => {
      if (line.key === 'baseURL' || line.key === 'webContextPath') return own[line.key];
      if (!isClientExtensionType || below === undefined || !isUrlSetting(line.key, type)) return undefined;
      return line.value
        .split('\n')
        .map((url) => movedUrl(url, source.prefix + below))
        .join('\n');
    });
  };
  return [key, map([...members].map(([member, { value }]) => [member, movedMember(member, value)] as const))];
}

/**
 * What a base adds to the context that the archive is served under, with a slash at its end; undefined: the files are
 * another server's, and stay there.
 */
function pathBelowContext(baseURL: string | undefined, { context }: MergeSource): string | undefined {
  if (baseURL === undefined) return '';
  const path = baseURL.replace('${portalURL}', '').replace(/\/$/, '');
  if (path === `/o/${context}`) return '';
  return path.startsWith(`/o/${context}/`) ? `${path.slice(context.length + 4)}/` : undefined;
}

/** A value with a colon is an address, and stays what it is (acceptance.md 9). */
function movedUrl(url: string, prefix: string): string {
  if (url.trim() === '' || url.includes(':')) return url;
  return prefix + url.replace(/^[\s/]+/, '');
}
