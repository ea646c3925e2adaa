import type { Diagnostic } from '../diagnostics/diagnostic';

/** One thing that deploying does. Paths are absolute; `within` is the place that the user has named. */
export type Step =
  | { readonly kind: 'make-directory'; readonly directory: string; readonly within: string }
  /** Writes a copy beside its place, with a modification time of its own, and renames it. */
  | { readonly kind: 'replace-file'; readonly from: string; readonly to: string; readonly within: string }
  | { readonly kind: 'remove-file'; readonly file: string; readonly within: string }
  | RunStep;

/** Runs a program in the workspace, without a shell and without input. */
export interface RunStep {
  readonly kind: 'run';
  readonly command: Command;
  /** When the program's output is shown to the user. */
  readonly output: 'always' | 'on-failure';
  /** Removes what is half done when the step fails. */
  readonly cleanUp?: Command;
  /** What it writes to, if that is in a container. */
  readonly writesTo?: ContainerDirectory;
}

/** A directory in a container. */
export interface ContainerDirectory {
  readonly directory: string;
  readonly container: string;
}

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: string[]];

/** Where the portal logs what becomes of an archive. */
export type PortalLog =
  /** The file `name`, or without a name each of the files that Liferay begins every day. */
  | { readonly kind: 'files'; readonly directory: string; readonly name?: string }
  | { readonly kind: 'command'; readonly command: Command };

/** All that is going to be done, and nothing of it done yet. */
export interface DeployPlan {
  /** What the archive is called where it is deployed. */
  readonly place: string;
  /** How the plan came about, where that is not as users may expect. */
  readonly notes?: readonly string[];
  /** Empty where everything is already as it should be. */
  readonly steps: readonly Step[];
  /** Absent where no log can be followed. */
  readonly log?: PortalLog;
  /** An error here means that nothing may be done. */
  readonly diagnostics: readonly Diagnostic[];
}
