import { CLIENT_EXTENSION_TYPE_PID } from '../../extension-types/client-extension-type-pid';
import type { ExtensionType } from '../../extension-types';
import type { Member } from '../../values/value';
import type { ClientExtension } from '../../manifest/project-manifest';

/** Members of every configuration that the archive writes itself (behaviour.md 7). */
export const writtenMembers: readonly string[] = [
  'baseURL',
  'buildTimestamp',
  'description',
  'dxp.lxc.liferay.com.virtualInstanceId',
  'name',
  'projectId',
  'projectName',
  'properties',
  'sourceCodeURL',
  'type',
  'typeSettings',
  'webContextPath',
];

/** Whether the archive has a configuration for extensions of this type. */
export function hasConfiguration(type: ExtensionType | undefined): type is ExtensionType {
  return type?.pid !== undefined || type?.pidProperty !== undefined;
}

/** Whether the portal gets the settings as lines of text, and not as values (acceptance.md 7). */
export function takesLines({ pid, pidProperty }: ExtensionType): boolean {
  return pidProperty === undefined && pid?.includes(CLIENT_EXTENSION_TYPE_PID) === true;
}

/** The members that the yaml puts into the configuration of an extension, next to those that are always there. */
export function configurationMembers(
  { typeSettings }: ClientExtension,
  type: ExtensionType,
): readonly (readonly [key: string, member: Member])[] {
  const isMember = (key: string) =>
    takesLines(type)
      ? key === 'baseURL' || key === 'webContextPath'
      : key !== 'typeSettings' && key !== type.pidProperty;
  return [...typeSettings.members].filter(([key]) => isMember(key));
}
