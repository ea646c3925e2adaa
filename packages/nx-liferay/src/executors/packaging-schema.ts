import type { Diagnostic, OtherProjects, PackagingOptions } from 'uffa';

/** The options that `validate`, `assemble` and `package` share (schema.json of each). */
export interface PackagingSchema {
  readonly profile?: string;
  readonly strict?: boolean;
  readonly failOn?: readonly string[];
  readonly rules?: object;
  readonly catalogue?: string;
  readonly virtualInstanceId?: string;
  readonly environment?: string;
  readonly environments?: object;
  readonly environmentProblems?: readonly Diagnostic[];
  readonly archive?: string;
  readonly types?: readonly object[];
  readonly taskOutputs?: Readonly<Record<string, readonly string[]>>;
  readonly replacements?: Readonly<Record<string, string>>;
  readonly otherProjects?: OtherProjects;
  readonly elements?: NonNullable<PackagingOptions['elements']>;
  /** Read only by Nx, which hashes it; the same goes for the executables, and for what is not hashed otherwise. */
  readonly archiveFormat?: string;
  readonly executables?: readonly string[];
  readonly unhashed?: readonly string[];
}
