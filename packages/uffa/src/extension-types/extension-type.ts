import type { Diagnostic } from '../diagnostics/diagnostic';
import type { ClientExtension } from '../manifest/project-manifest';

export type Classification = 'batch' | 'configuration' | 'frontend' | 'microservice';

/** One type of client extension, as data (behaviour.md 6). Planning, validation, schema and docs all read this. */
export interface ExtensionType {
  readonly type: string;
  /** What it is for, in a sentence. */
  readonly description: string;
  readonly classification: Classification;
  /** The factory PID that the archive's configuration is keyed by; absent: no entry is written. */
  readonly pid?: string;
  readonly properties: Readonly<Record<string, PropertySpec>>;
  /** Checks that the Gradle plugin makes of this type (behaviour.md 11), in its order. */
  readonly validate?: (extension: ClientExtension, project: ProjectFacts) => readonly Diagnostic[];
}

export interface PropertySpec {
  readonly kind: 'string' | 'boolean' | 'integer' | 'list' | 'map' | 'any';
  readonly description: string;
  /** Liferay's schema asks for it; only `validate` makes it an error. */
  readonly required?: true;
  readonly values?: readonly string[];
}

/** What validation may ask of the disk, gathered beforehand so that it stays pure. */
export interface ProjectFacts {
  /** Whether the project has a directory of this name. */
  readonly hasDirectory: (name: string) => boolean;
  readonly isLanguageProject: boolean;
}
