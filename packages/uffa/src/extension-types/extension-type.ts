import type { Diagnostic, Json } from '../diagnostics/diagnostic';
import type { ClientExtension } from '../manifest/project-manifest';

/**
 * The group that a type belongs to. It decides which types can share a project, and which templates the project gets
 * (behaviour.md 9.1).
 */
export type Classification = 'batch' | 'configuration' | 'frontend' | 'microservice';

/** In the order in which people are shown them. */
export const classifications: readonly Classification[] = [
  'batch',
  'configuration',
  'frontend',
  'microservice',
];

/** One type of client extension, as data (behaviour.md 6). Planning, validation, schema and docs all read this. */
export interface ExtensionType {
  readonly type: string;
  /** What it is for, in a sentence. */
  readonly description: string;
  readonly classification: Classification;
  /** The factory PID that the archive's configuration is keyed by; absent: no entry is written. */
  readonly pid?: string;
  /** The property whose value, followed by `.scoped`, is the factory PID instead (behaviour.md 8.4). */
  readonly pidProperty?: string;
  /** The properties of this type, besides those that every type has. */
  readonly properties: Readonly<Record<string, PropertySpec>>;
  /** The first release of Liferay DXP that knows it, such as `2024.Q1`; absent: each that takes client extensions, or unknown. */
  readonly since?: string;
  /** The feature flag that it needs in releases before the quarterly ones; absent: none. */
  readonly featureFlag?: string;
  /** Takes properties besides the listed ones, such as those of the configuration that it sets. */
  readonly otherProperties?: 'allowed';
  /** Checks that the Gradle plugin makes of this type (behaviour.md 11), in its order. */
  readonly validate?: ExtensionRule;
}

/** Checks one extension, and returns all that Liferay's plugin refuses about it. */
export type ExtensionRule = (extension: ClientExtension, project: ProjectFacts) => readonly Diagnostic[];

/** The shape that a value should have; `any` is not looked at. */
export type PropertyKind = 'string' | 'boolean' | 'integer' | 'list' | 'map' | 'any';

/** One property of a type. */
export interface PropertySpec {
  readonly kind: PropertyKind;
  readonly description: string;
  /** Liferay's schema asks for it; only `validate` makes it an error. */
  readonly required?: true;
  /** The only texts that are allowed; absent: any. */
  readonly values?: readonly string[];
  /** The first release of Liferay DXP that reads it, such as `2024.Q2`; absent: each that knows the type, or unknown. */
  readonly since?: string;
  /** The value, or each of its elements, is a path under `static/` or an address elsewhere. */
  readonly served?: true;
  /** The value is the id of an extension of one of these types. */
  readonly refersTo?: readonly string[];
  /** What a new entry starts with; `{id}` and the like are filled in (`exampleEntry`). Absent: it starts without. */
  readonly example?: Json;
}

/** What validation may ask of the disk, gathered beforehand so that it stays pure. */
export interface ProjectFacts {
  /** Whether the project has a directory of this name. */
  readonly hasDirectory: (name: string) => boolean;
  /** The names in a directory of the project, or in the project itself for `.`; none where there is no such directory. */
  readonly namesIn: (directory: string) => readonly string[];
  readonly isLanguageProject: boolean;
  /** The text of a file directly in the project; undefined where there is no such file. */
  readonly fileText: (name: string) => string | undefined;
  /** What the workspace says that it is for, such as `dxp-2024.q1.5`; absent or undefined: nothing. */
  readonly product?: () => string | undefined;
}
