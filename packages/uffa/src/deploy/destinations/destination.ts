import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { Project } from '../../discover/project';
import type { OutputPlace } from '../../files/require-no-link';
import type { DeployOptions } from '../deploy-options';
import type { DeployPlan } from '../deploy-plan';
import type { Ask } from '../engines/ask-programs';

/** What a plan is made from. */
export interface Request {
  readonly project: Project;
  /** The archive's absolute path. */
  readonly archive: string;
  readonly options: DeployOptions;
  readonly facts: Facts;
}

/** What planning asks of the machine. */
export interface Facts {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isDirectory: (path: string) => boolean;
  readonly isFile: (path: string) => boolean;
  /** Whether a program is on the PATH. */
  readonly hasProgram: (name: string) => boolean;
  /** What keeps files from being made in a directory, or in the nearest one above it that is there. */
  readonly writeProblem: (directory: string, place: OutputPlace) => Diagnostic | undefined;
  readonly ask: Ask;
}

/** Makes the plan for one kind of destination. */
export type Destination = (request: Request) => DeployPlan | Promise<DeployPlan>;

/** The plan of a request that cannot be met. */
export function refused(...diagnostics: DeployPlan['diagnostics']): DeployPlan {
  return { place: '', steps: [], diagnostics };
}
