import type { ProjectConfiguration, ProjectGraphExternalNode } from '@nx/devkit';
import { isWithin, projectEdges, type ContentReferences, type Edge, MANIFEST_FILE } from 'uffa/inference';
import { isObject } from '../workspace/read-json';
import { staticPrefix } from './facts/gradle-pattern-to-nx';
import { packagerEdges } from './packager-node';
import type { LiferayReferences } from './facts/project-metadata';
import { targetOutputs } from './facts/target-outputs';

interface Node {
  readonly name: string;
  readonly root: string;
  readonly references: LiferayReferences;
  readonly content: ContentReferences;
}

/**
 * Nx's hook, as far as it is used. The devkit's type of an edge needs an enum, for which the devkit would have to be
 * loaded.
 */
export type CreateDependencies = (
  options: unknown,
  context: DependenciesContext,
) => Promise<readonly Dependency[]>;

/** The part of Nx's context that the edges are made from. */
export interface DependenciesContext {
  readonly projects: Projects;
  /** By the name of the node, which is `npm:<package>` or `npm:<package>@<version>`. */
  readonly externalNodes: Readonly<Record<string, ProjectGraphExternalNode>>;
}

type Projects = Readonly<Record<string, ProjectConfiguration>>;

/** Nx keeps an edge that has a file until that file changes; it forgets any other each time. */
interface Dependency extends Edge {
  readonly type: 'static' | 'implicit';
  /** Absent where the source is not a project, and where the edge comes from more than one file. */
  readonly sourceFile?: string;
}

/**
 * The edges that Liferay's files know: to the projects that one needs, and to the npm packages of its theme; and those
 * from the node that stands for uffa.
 */
export function createDependencies({ projects, externalNodes }: DependenciesContext): readonly Dependency[] {
  const nodes = nodesOf(projects);
  const ownerOf = projectsByPath(projects);
  const sourceFiles = new Map(
    nodes.map(({ name, root }) => [name, root === '.' ? MANIFEST_FILE : `${root}/${MANIFEST_FILE}`]),
  );
  const inYaml = ({ source, target }: Edge): Dependency => ({
    source,
    target,
    type: 'static',
    sourceFile: sourceFiles.get(source) ?? MANIFEST_FILE,
  });
  return [
    ...projectEdges(nodes, ownerOf).map(({ by, source, target }): Dependency =>
      by === 'path' ? inYaml({ source, target }) : { source, target, type: 'implicit' },
    ),
    ...nodes.flatMap((node) => packageEdges(node, externalNodes)).map(inYaml),
    ...packagerEdges(externalNodes).map((edge) => ({ ...edge, type: 'static' as const })),
  ];
}

function nodesOf(projects: Projects): readonly Node[] {
  return Object.entries(projects)
    .flatMap(([name, { root, metadata }]) => {
      const found: unknown = metadata?.['liferay'];
      if (!isReferences(found)) return [];
      const references = { ...noReferences, ...found };
      return [{ name, root, references, content: references }];
    })
    .sort((a, b) => (a.root < b.root ? -1 : 1));
}

/** Finds the project that a path lies in, or else the one whose targets make it: the one with the longest directory. */
function projectsByPath(projects: Projects): (path: string) => string | undefined {
  const roots = Object.entries(projects).map(([name, { root }]) => ({ name, directory: root }));
  // Looking at the outputs of all targets takes time, and few workspaces have a path that lies in no project.
  let outputs: readonly Place[] | undefined;
  return (path) => nearest(path, roots) ?? nearest(path, (outputs ??= outputDirectories(projects)));
}

function outputDirectories(projects: Projects): readonly Place[] {
  return Object.entries(projects).flatMap(([name, project]) =>
    Object.values(targetOutputs({ project, projectName: name }))
      .flat()
      .map((output) => ({ name, directory: staticPrefix(output) })),
  );
}

interface Place {
  readonly name: string;
  /** Relative to the workspace root. */
  readonly directory: string;
}

function nearest(path: string, places: readonly Place[]): string | undefined {
  const holding = places.filter(
    ({ directory }) => directory !== '' && directory !== '.' && isWithin(path, directory),
  );
  return holding.sort((a, b) => b.directory.length - a.directory.length)[0]?.name;
}

/** Nodes of further versions of a package have the version in their name. */
function packageEdges(
  { name: source, references }: Node,
  externalNodes: DependenciesContext['externalNodes'],
): readonly Edge[] {
  return references.packages.flatMap((each) => {
    const nodes = [`npm:${each}`, `npm:${each.slice(0, each.lastIndexOf('@'))}`];
    const target = nodes.find((node) => node in externalNodes);
    return target === undefined ? [] : [{ source, target }];
  });
}

const noReferences: LiferayReferences = {
  ids: [],
  services: [],
  reads: [],
  uses: [],
  needs: [],
  packages: [],
  defines: [],
  wants: [],
};

function isReferences(value: unknown): value is Partial<LiferayReferences> {
  return (
    isObject(value) &&
    Object.keys(noReferences).every((key) => value[key] === undefined || Array.isArray(value[key]))
  );
}
