import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { Position } from '../../diagnostics/position';
import { CLIENT_EXTENSION_TYPE_PID } from '../../extension-types/client-extension-type-pid';
import type { ExtensionType, TypeRegistry } from '../../extension-types';
import { parseJson } from '../../java-text/json-reader';
import type { Member, Value } from '../../values/value';
import { isConfigFile } from '../../plan/archive-file-names';
import { separatorAt } from '../../plan/config/key-parts';
import { fileIn, type ReadArchive } from './read-archive';
import { startOf } from '../../diagnostics/position';

export const VIRTUAL_INSTANCE = 'dxp.lxc.liferay.com.virtualInstanceId';

/** A config file, and what was found when it was read; without a value, it is blank or not JSON. */
export interface ConfigFile {
  readonly path: string;
  /** Of the file, as positions name it. */
  readonly file: string;
  readonly value?: Value;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a config file says of one client extension. */
export interface Configuration {
  /** The file's path in the archive. */
  readonly path: string;
  readonly key: string;
  readonly position: Position;
  readonly pid: string;
  /** Behind the PID, without the virtual instance; absent: the key is the PID of one configuration (acceptance.md 6). */
  readonly ownId?: string;
  /** What diagnostics call it. */
  readonly id: string;
  readonly members: ReadonlyMap<string, Member>;
  readonly isClientExtensionType: boolean;
  /** As the member `type` names it; absent: none of that name is known. */
  readonly type?: ExtensionType;
}

/** The config files of an archive. */
export function configFiles(archive: ReadArchive): readonly ConfigFile[] {
  return [...archive.texts]
    .filter(([path]) => isConfigFile(path))
    .map(([path, text]) => {
      const file = fileIn(archive, path);
      return { path, file, ...parseJson(text, file) };
    });
}

/** The configurations of a file, without what is not an object: that is reported for itself. */
export function configurationsIn(
  { path, file, value }: ConfigFile,
  types: TypeRegistry,
): readonly Configuration[] {
  if (value?.kind !== 'map') return [];
  return [...value.members].flatMap(([key, { value: configuration, keyPosition }]) => {
    if (isDirective(key) || configuration.kind !== 'map') return [];
    const { members } = configuration;
    const type = types.get(textOf(members.get('type')?.value) ?? '');
    const { pid, ownId } = partsOf(key, textOf(members.get(VIRTUAL_INSTANCE)?.value));
    return [
      {
        path,
        key,
        position: keyPosition ?? startOf(file),
        pid,
        ...(ownId === undefined ? {} : { ownId }),
        id: ownId === undefined || ownId === '' ? key : ownId,
        members,
        isClientExtensionType: pid === CLIENT_EXTENSION_TYPE_PID,
        ...(type === undefined ? {} : { type }),
      },
    ];
  });
}

/** Whether a top-level key is one for the Configurator itself. */
export function isDirective(key: string): boolean {
  return key.startsWith(':configurator:');
}

/** The text of a member; undefined for any other value. */
export function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'string' ? value.value : undefined;
}

/** `<pid>~<id>`, to which packaging for one virtual instance adds `/<instance>` (behaviour.md 18). */
function partsOf(
  key: string,
  instance: string | undefined,
): { readonly pid: string; readonly ownId?: string } {
  const at = separatorAt(key);
  if (at === undefined) return { pid: key };
  const id = key.slice(at + 1);
  const suffix = `/${instance ?? ''}`;
  return { pid: key.slice(0, at), ownId: id.endsWith(suffix) ? id.slice(0, -suffix.length) : id };
}
