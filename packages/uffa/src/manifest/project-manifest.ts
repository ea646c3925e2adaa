import type { Diagnostic } from '../diagnostics/diagnostic';
import type { Position } from '../diagnostics/position';
import type { Project } from '../discover/project';
import type { IgnoreComment } from './ignore-comments';
import type { MapValue, Value } from '../values/value';

/** One project under one profile. */
export interface ProjectManifest {
  readonly project: Project;
  /** `projectName` reduced to lower-case letters and digits (behaviour.md 2). */
  readonly projectId: string;
  /** The active profile; `default` when none was asked for. */
  readonly profile: string;
  /** The profiles that the project has files for, sorted; without `default`. */
  readonly profiles: readonly string[];
  /** Whether the files of the active profile are YAML: else nothing is known of what they hold. */
  readonly isReadable: boolean;
  readonly assemble: readonly AssembleStep[];
  /** The active profile's extensions, in yaml order. */
  readonly extensions: readonly ClientExtension[];
  /** The extensions of the base file and of every profile: validation looks at all of them (behaviour.md 4). */
  readonly everyProfile: readonly ClientExtension[];
  /** The comments of all its yaml files that silence a diagnostic. */
  readonly comments: readonly IgnoreComment[];
  /** What the readers found: an error here means that there is nothing to plan. */
  readonly diagnostics: readonly Diagnostic[];
}

/** One client extension, bound as Liferay's plugin binds it (behaviour.md 3). */
export interface ClientExtension {
  /** The yaml key. */
  readonly id: string;
  /** The position of the yaml key. */
  readonly position: Position;
  /** The profile whose effective tree this extension was read from. */
  readonly profile: string;
  readonly type: string;
  /** The position of the value of `type`, or of the key that stands in for it. */
  readonly typePosition: Position;
  /** `null` where the yaml says null. */
  readonly name: string | null;
  readonly description: string | null;
  readonly sourceCodeURL: string | null;
  /** The keys of such texts that the yaml gives no value, each at its place. */
  readonly emptyTexts: readonly PlacedText[];
  /** `dxp.lxc.liferay.com.virtualInstanceId` of the yaml; absent where the yaml has none. */
  readonly virtualInstanceId?: string | null;
  /** The member `properties`, empty when absent. */
  readonly properties: MapValue;
  /** Every other member of the entry, in yaml order. */
  readonly typeSettings: MapValue;
}

/** One item of `assemble` (behaviour.md 5), its values already text. */
export interface AssembleStep {
  /** The position of the item. */
  readonly position: Position;
  readonly from?: PlacedText;
  readonly fromTask?: PlacedText;
  /** Absent: everything. Empty: everything. */
  readonly include?: readonly PlacedText[];
  readonly into?: PlacedText;
  readonly hashify?: PlacedText;
  /** Whether the yaml does not have it: the one for the style sheets of a theme. */
  readonly isImplied?: true;
}

/** A text of a yaml file, with its place. */
export interface PlacedText {
  readonly text: string;
  readonly position: Position;
}

/** A setting of an extension by its key. */
export function settingOf(extension: ClientExtension, key: string): Value | undefined {
  return extension.typeSettings.members.get(key)?.value;
}
