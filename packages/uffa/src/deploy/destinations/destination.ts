import type { Project } from '../../discover/project';
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
  /** Whether files can be made in a directory, or the system's reason, such as `EACCES`. */
  readonly writeProblem: (directory: string) => string | undefined;
  readonly ask: Ask;
}

/** Makes the plan for one kind of destination. */
export type Destination = (request: Request) => DeployPlan | Promise<DeployPlan>;

/** The plan of a request that cannot be met. */
export function refused(...diagnostics: DeployPlan['diagnostics']): DeployPlan {
  return { place: '', steps: [], diagnostics };
}
