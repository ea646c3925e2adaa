import type { DeployOptions } from '../../deploy/deploy-options';
import type { DeployResult } from '../../deploy/deploy-project';
import type { Project } from '../../discover/project';
import type { PackagingOptions, PackagingResult } from '../../packaging/packaging-options';
import type { StyleOptions } from '../../theme/style-sheet';
import type { OrderedProjects } from '../deploy-order';
import type { Environment } from '../terminal';

/** What the command line asks of a command. */
export interface CommandOptions extends PackagingOptions, StyleOptions {
  readonly signal: AbortSignal;
}

/** What became of one project, and of its archive where that was deployed. */
export interface CommandResult extends PackagingResult {
  readonly deployment?: Pick<DeployResult, 'lines' | 'place'>;
}

/** What deploying needs besides what packaging does. */
export interface DeployContext {
  readonly deploy: DeployOptions;
  readonly env: Environment;
}

/** A command: what uffa does with every project. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** The word for a finished project in the summary, as in "3 packaged". */
  readonly done: string;
  /** Picks the projects that it has to do with; absent: all. */
  readonly concerns?: (project: Project) => boolean;
  /** The order in which projects are done; absent: as they come, several at a time. */
  readonly order?: (projects: readonly Project[]) => OrderedProjects;
  readonly run: (
    project: Project,
    options: CommandOptions,
    context: DeployContext,
  ) => CommandResult | Promise<CommandResult>;
  /** Repeats the command whenever the project has changed, until the signal. */
  readonly watch?: (project: Project, options: CommandOptions) => AsyncIterable<PackagingResult>;
  /** The lines of a result on standard output. */
  readonly lines: (result: CommandResult) => readonly string[];
  /** What `--json` tells about a result besides its project and diagnostics. */
  readonly json: (result: CommandResult) => Readonly<Record<string, unknown>>;
}
