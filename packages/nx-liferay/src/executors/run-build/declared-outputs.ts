import type { ProjectConfiguration, TargetConfiguration } from '@nx/devkit';
import { filledOutput, type Options } from '../../graph/facts/filled-output';
import { isObject } from '../../workspace/read-json';
import { outputPattern, type OutputPattern } from './output-pattern';
import { outputsOfTarget } from './written-outputs';

/** The part of a project's directory that one of its targets makes. */
export interface DeclaredOutputs {
  readonly made: readonly OutputPattern[];
  /** What is never its work: what it excludes, and what other targets make. */
  readonly others: readonly OutputPattern[];
}

export interface OutputsQuestion {
  readonly projectName: string;
  readonly targetName: string;
  readonly target: Pick<TargetConfiguration, 'outputs'>;
  /** With those of the configuration and of the command line. */
  readonly options: Options;
  /** All of the workspace, by name. */
  readonly projects: Readonly<Record<string, ProjectConfiguration>>;
}

/** What a target of a project makes, and what the others of the workspace make, within the directory of the project. */
export function declaredOutputs({
  projectName,
  targetName,
  target,
  options,
  projects,
}: OutputsQuestion): DeclaredOutputs {
  const root = projects[projectName]?.root;
  const written = target.outputs ?? [];
  if (root === undefined || written.length === 0) return { made: [], others: [] };
  const project = { name: projectName, root };
  const patterns = (outputs: readonly string[]) =>
    [...new Set(outputs)].flatMap((output) => outputPattern(output, root) ?? []);
  const own = written
    .filter((output) => !output.startsWith('!'))
    .map((output) => filledOutput(output, project, options));
  const excluded = written.flatMap((output) => (output.startsWith('!') ? [output.slice(1)] : []));
  const isThis = (name: string, ofProject: string) => name === targetName && ofProject === projectName;
  const ofOthers = Object.entries(projects).flatMap(([name, { root: itsRoot, targets = {} }]) =>
    Object.entries<unknown>(targets)
      .filter(([itsTarget, value]) => !isThis(itsTarget, name) && isObject(value))
      .flatMap(([itsTarget, value]) => outputsOfTarget(itsTarget, value, { name, root: itsRoot })),
  );
  return {
    // Nx leaves out an output that names an option which is not given.
    made: patterns(own.filter((output) => !hasToken(output))),
    others: patterns(
      [...excluded.map((output) => filledOutput(output, project, options)), ...ofOthers].map(widened),
    ),
  };
}

const TOKENS = /\{(?:options|project)(?:\.[^{}]*)?\}|\{projectName\}/g;

function hasToken(output: string): boolean {
  return output.search(TOKENS) !== -1;
}

/** With wildcards in place of what is not known. */
function widened(output: string): string {
  return output.replace(TOKENS, '*');
}
