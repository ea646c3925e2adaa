import { archiveName, buildDirectoryName, type Project } from 'uffa/inference';
import { literalToNx } from '../facts/gradle-pattern-to-nx';
import type { Inputs } from '../input';
import type { NormalizedOptions } from '../options';

type InstanceOf = Pick<NormalizedOptions, 'virtualInstanceId'>;
type ArchivesOf = InstanceOf & Pick<NormalizedOptions, 'environments' | 'sbom'>;

/** Nx reads outputs as patterns, and neither keeps nor restores those in a directory that it takes for one. */
export function canBeKept({ path }: Pick<Project, 'path'>): boolean {
  return !/[[\]{}()!]/.test(path);
}

/**
 * The archive, as a target's output (behaviour.md 17). A virtual instance on the command line gives the file another
 * name than one in the options, and Nx leaves out an output that names an option which is not given.
 */
export function archiveOutputs(
  { name }: Project,
  { virtualInstanceId, environments, sbom }: ArchivesOf,
): string[] {
  const archives = instances(virtualInstanceId).flatMap((id) =>
    endings(sbom).map((ending) => `{projectRoot}/dist/${archiveName(literalToNx(name), id)}${ending}`),
  );
  // Else an archive for none would be kept with those for an environment, and be restored with them.
  const [own = '', ...others] = archives;
  return environments.length === 0
    ? archives
    : [`{projectRoot}/dist/{options.${OUTPUT}}`, own, ...others].filter((output) =>
        output.includes('{options.'),
      );
}

/** The option that names what a target writes to `dist`. */
export const OUTPUT = 'archive';

/** What a target writes to `dist` without an environment, as a pattern. */
export function ownOutput(
  { name }: Project,
  { virtualInstanceId, sbom }: Omit<ArchivesOf, 'environments'>,
): string {
  const [only = '', ...others] = endings(sbom);
  const ending = others.length === 0 ? only : `{${[only, ...others].join(',')}}`;
  return `${archiveName(literalToNx(name), virtualInstanceId)}${ending}`;
}

/** How the names of an archive and of what is written beside it end. */
function endings(sbom: boolean): readonly string[] {
  return sbom ? ['.zip', '.cdx.json'] : ['.zip'];
}

/** The directory that `assemble` makes, as a target's output. */
export function directoryOutputs({ virtualInstanceId }: InstanceOf): string[] {
  return instances(virtualInstanceId).map((id) => `{projectRoot}/build/${buildDirectoryName(id)}`);
}

/**
 * Excludes from a target's inputs what packaging and the project's build may have written, which is never an input:
 * both from the filesets of the project and from those of the workspace that can reach into it.
 */
export function withoutOutputs(
  project: Project,
  built: readonly string[],
  inputs: Inputs,
  { environments, sbom }: Pick<NormalizedOptions, 'environments' | 'sbom'>,
): Inputs {
  const ofWorkspace =
    project.path === '.' ? '{workspaceRoot}/' : `{workspaceRoot}/${literalToNx(project.path)}/`;
  const roots = ['{projectRoot}/', ofWorkspace].filter((root) =>
    inputs.some((input) => reachesOutputs(input, root)),
  );
  if (roots.length === 0) return [];
  const name = literalToNx(project.name);
  const outputs = [
    ...built.flatMap((path) => [path, `${path}/**/*`]),
    ...endings(sbom).flatMap((ending) => [`dist/${name}${ending}`, `dist/${name}_*${ending}`]),
    ...environments.map((environment) => `dist/${environment.name}/**/*`),
    `build/${buildDirectoryName()}/**/*`,
    `build/${buildDirectoryName()}_*/**/*`,
  ];
  return roots.flatMap((root) => outputs.map((path) => `!${root}${path}`));
}

/**
 * Whether an input, below `root`, may match something in `dist` or `build`; `true` for what is not a fileset by itself.
 */
function reachesOutputs(input: Inputs[number], root: string): boolean {
  if (typeof input !== 'string') return 'fileset' in input || 'input' in input;
  if (!input.startsWith('{')) return !input.startsWith('^') && root === '{projectRoot}/';
  if (!input.startsWith(root) || !/[*?]/.test(input)) return false;
  const [first = '', ...rest] = input.slice(root.length).split('/');
  return first === 'dist' || first === 'build' || (rest.length > 0 && /[*?]/.test(first));
}

function instances(virtualInstanceId: string | undefined): readonly (string | undefined)[] {
  const given = '{options.virtualInstanceId}';
  return virtualInstanceId === undefined ? [undefined, given] : [given];
}
