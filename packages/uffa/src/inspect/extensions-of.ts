import type { TypeRegistry } from '../extension-types';
import { CLIENT_EXTENSION_TYPE_PID } from '../extension-types/client-extension-type-pid';
import type { Configuration } from './read-configurations';
import { keyParts } from '../plan/config/key-parts';
import { resolveUrls, type ResolvedUrl } from './resolve-urls';

/** What a client extension becomes in the portal. */
export interface PortalExtension {
  /** Its key in the project's yaml. */
  readonly id: string;
  /** The whole key of its configuration. */
  readonly key: string;
  readonly factoryPid: string;
  /** By which the portal knows it, and others name it. */
  readonly externalReferenceCode: string;
  readonly type?: string;
  readonly name?: string;
  readonly description?: string;
  /** Where its project's files are served, below the portal's own context; absent: no file of the archive is. */
  readonly contextPath?: string;
  /** What its relative URLs begin with. */
  readonly baseURL?: string;
  readonly virtualInstanceId?: string;
  readonly urls: readonly ResolvedUrl[];
}

/** What the resolution of URLs depends on. */
export interface ArchiveContext {
  /** Such as `/o/my-project`. */
  readonly contextPath: string;
  /** The size of a file of the archive in bytes, by its path; undefined: there is none. */
  readonly sizeOf: (path: string) => number | undefined;
  readonly types: TypeRegistry;
}

/** What becomes of each configuration of an archive. */
export function extensionsOf(
  configurations: readonly Configuration[],
  context: ArchiveContext,
): readonly PortalExtension[] {
  return configurations.map(({ key, members }) => {
    const { factoryPid, id, instance } = keyParts(key);
    // Only this kind is served from the archive: the others configure services of the portal.
    const isServed = factoryPid === CLIENT_EXTENSION_TYPE_PID;
    const baseURL = textOf(members['baseURL']);
    return {
      id,
      key,
      factoryPid,
      externalReferenceCode: isServed ? `LXC:${id}` : id,
      ...texts({
        type: members['type'],
        name: members['name'],
        description: members['description'],
        baseURL,
        virtualInstanceId: instance ?? members['dxp.lxc.liferay.com.virtualInstanceId'],
      }),
      ...(isServed ? { contextPath: context.contextPath } : {}),
      urls: isServed ? resolveUrls(members, context) : [],
    };
  });
}

/** Those of the values that are text. */
function texts<K extends string>(values: Readonly<Record<K, unknown>>): Partial<Record<K, string>> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => typeof value === 'string' && value !== ''),
  ) as Partial<Record<K, string>>;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
