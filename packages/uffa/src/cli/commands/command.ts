import type { DeployOptions } from '../../deploy/deploy-options';
import type { DeployResult } from '../../deploy/deploy-project';
import type { Project } from '../../discover/project';
import type { PackagingOptions, PackagingResult } from '../../packaging/packaging-options';
import type { FixedFile } from '../../fixes/fixed-file';
import type { StyleOptions } from '../../theme/style-sheet';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { Paint } from '../../diagnostics/paint';
import type { Person } from '../ask-credentials';
import type { OrderedProjects } from '../deploy-order';
import type { Workspace } from '../load-workspace';
import type { OptionForm } from '../option-form';
import type { Options } from '../options';
import type { ReportedProject } from '../render/report';
import type { Environment } from '../terminal';

/** What the command line asks of a command. */
export interface CommandOptions extends PackagingOptions, StyleOptions {
  readonly signal: AbortSignal;
  /** The virtual instances that an archive each is for; absent or none: one archive, as `virtualInstanceId` has it. */
  readonly instances?: readonly string[];
  /** Whether a bill of materials is written; absent: none. */
  readonly sbom?: 'beside' | 'none';
  /** Whether to fix what can be fixed, or to show that; absent: neither. */
  readonly fixes?: 'made' | 'shown';
}

/** What became of one project, and of its archive where that was deployed. */
export interface CommandResult extends PackagingResult {
  readonly deployment?: Pick<DeployResult, 'lines' | 'place'>;
  /** The files that were fixed, or would be; absent: that was not asked for. */
  readonly fixed?: readonly FixedFile[];
}

/** What deploying needs besides what packaging does. */
export interface DeployContext {
  readonly deploy: DeployOptions;
  readonly env: Environment;
}

/** One of both kinds: what uffa does with every project, or what it answers about its arguments. */
export type Command = ProjectCommand | QuestionCommand;

/** A command that is done with every project. */
export interface ProjectCommand {
  readonly name: string;
  readonly summary: string;
  /** The word for a finished project in the summary, as in "3 packaged". */
  readonly done: string;
  /** Picks the projects that it has to do with; absent: all. */
  readonly concerns?: (project: Project) => boolean;
  /** The order in which projects are done; absent: as they come, several at a time. */
  readonly order?: (projects: readonly Project[]) => Promise<OrderedProjects>;
  readonly run: (
    project: Project,
    options: CommandOptions,
    context: DeployContext,
  ) => CommandResult | Promise<CommandResult>;
  /** Repeats the command whenever the project has changed, until the signal. */
  readonly watch?: (project: Project, options: CommandOptions) => AsyncIterable<PackagingResult>;
  /** What there is to say once about the whole workspace; absent: nothing. */
  readonly remarks?: (workspace: Workspace) => readonly Diagnostic[];
  /** What of a project it looks at in all its parts: of nothing else, a rule can be called unused. Absent: nothing. */
  readonly knows?: 'files' | 'archive';
  /** The lines of a result on standard output. */
  readonly lines: (result: CommandResult) => readonly string[];
  /** What `--json` tells about a result besides its project and diagnostics. */
  readonly json: (result: CommandResult) => Readonly<Record<string, unknown>>;
}

/** A command about what its arguments name: archives, codes of diagnostics, this machine. */
export interface QuestionCommand {
  readonly name: string;
  readonly summary: string;
  /** What stands for the arguments in help, such as `<archive>...`. */
  readonly usage: string;
  /** Those that it has for itself. */
  readonly options: readonly OptionForm[];
  /** The names of the general options that it reads; those of what is printed every command has. */
  readonly sharedOptions: readonly string[];
  readonly answer: (question: Question) => Answer | Promise<Answer>;
}

/** What a command line asks. */
export interface Question {
  readonly arguments: readonly string[];
  /** The command's own options as they were given; one without a value has the value ''. */
  readonly given: ReadonlyMap<string, string>;
  readonly options: Options;
  readonly cwd: string;
  readonly env: Environment;
  readonly signal: AbortSignal;
  /** Shows something to people before there is an answer. */
  readonly show: Show;
  /** Who can be asked; absent: nobody. */
  readonly person?: Person;
}

/**
 * Shows a line, or diagnostics.
 * @param root what the positions of the diagnostics are relative to; absent: none of them shows a line of its file
 */
export type Show = (shown: string | readonly Diagnostic[], root?: string) => void;

/** What a question comes to. */
export interface Answer {
  /** The command did its work, and found nothing that fails it. */
  readonly success: boolean;
  /** The command could not do its work, and the diagnostics say why. */
  readonly isUnanswered?: true;
  /** For people, on standard output. A function paints them, and gives nothing unprintable but its colours. */
  readonly lines: readonly string[] | ((paint: Paint) => readonly string[]);
  /** For programs: the members of the JSON document besides the command and the diagnostics. */
  readonly json: Readonly<Record<string, unknown>>;
  /** For the summary of a job or a comment, line by line; absent: a table of the diagnostics. */
  readonly markdown?: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** For build servers that count: what was looked at, each with what became of it; absent: the diagnostics are all. */
  readonly cases?: readonly ReportedProject[];
  /** What the positions of the diagnostics are relative to; absent: no diagnostic shows a line of its file. */
  readonly root?: string;
  /** The texts that the diagnostics show lines of, by the files of their positions, where these are not below a root. */
  readonly sources?: (file: string) => string | undefined;
}
