import type { DeployOptions } from '../deploy/deploy-options';
import type { Project } from '../discover/project';
import { Poms } from '../java/poms';
import type { ProjectManifest } from '../manifest/project-manifest';
import { merged, type Check } from './check';
import { checkDestination } from './check-destination';
import { checkJava } from './check-java';
import { checkNode } from './check-node';
import { checkPackages } from './check-packages';
import { checkThemes } from './check-themes';
import type { Machine } from './machine';
import { projectNeeds } from './project-needs';

/** What is looked after. */
export interface Patients {
  readonly projects: readonly Project[];
  /** By project path: under no profile, then under each of its own. A project that can't be read has none. */
  readonly manifests: ReadonlyMap<string, readonly ProjectManifest[]>;
  /** The versions of Node.js that uffa itself runs on. */
  readonly nodeRange: string;
  /** Where the projects are to be deployed; empty: nowhere yet. */
  readonly deploy: DeployOptions;
}

/** Finds what projects need of a machine, and whether it is there. Programs are asked all at the same time. */
export async function examine(
  machine: Machine,
  { projects, manifests, nodeRange, deploy }: Patients,
): Promise<readonly Check[]> {
  const poms = new Poms(machine.workspaceRoot);
  const needs = projects.map((project) => projectNeeds(project, manifests.get(project.path) ?? [], poms));
  const [packages, java, destination] = await Promise.all([
    checkPackages(machine, needs),
    checkJava(machine, needs),
    checkDestination(machine, needs, deploy),
  ]);
  const node = checkNode(machine, needs, nodeRange);
  return merged([...node, ...packages, ...java, ...checkThemes(machine, needs), ...destination]);
}
