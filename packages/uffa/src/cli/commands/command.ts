import type { Project } from '../../discover/project';
import type { PackagingOptions, PackagingResult } from '../../packaging/packaging-options';

/** One thing that uffa does with every project. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What a project is once it is done, for the summary: "3 packaged". */
  readonly done: string;
  readonly run: (project: Project, options: PackagingOptions) => PackagingResult | Promise<PackagingResult>;
  /** The lines of a result on standard output. */
  readonly lines: (result: PackagingResult) => readonly string[];
  /** What `--json` tells about a result besides its project and findings. */
  readonly json: (result: PackagingResult) => Readonly<Record<string, unknown>>;
}
