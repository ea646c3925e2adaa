import type { ExtensionType } from '../extension-types/extension-type';
import type { MapValue } from '../values/value';
import type { ClientExtension } from '../manifest/project-manifest';

/** An active extension whose settings are as the archive shows them (behaviour.md 8). */
export interface PlannedExtension {
  readonly extension: ClientExtension;
  readonly type: ExtensionType;
  readonly settings: MapValue;
}
