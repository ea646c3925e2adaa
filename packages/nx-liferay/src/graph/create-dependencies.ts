import type { ProjectConfiguration } from '@nx/devkit';
import { isWithin, projectEdges, type Edge } from 'uffa/inference';
import { isObject } from '../workspace/read-json';
import type { LiferayReferences } from './project-metadata';

interface Node {
  readonly name: string;
  readonly root: string;
  readonly references: LiferayReferences;
}

/**
 * Nx's hook, as far as it is used. The devkit's type of an edge needs an enum, for which the devkit would have to be
 * loaded.
 */
export type CreateDependencies = (
  options: unknown,
  context: DependenciesContext,
) => Promise<readonly StaticDependency[]>;

/** The part of Nx's context that the edges are made from. */
export interface DependenciesContext {
  readonly projects: Projects;
  /** By the name of the node, which is `npm:<package>` or `npm:<package>@<version>`. */
  readonly externalNodes: Readonly<Record<string, unknown>>;
}

type Projects = Readonly<Record<string, ProjectConfiguration>>;

interface StaticDependency extends Edge {
  readonly type: 'static';
  readonly sourceFile: string;
}

/** The edges that Liferay's files know: to the projects that one needs, and to the npm packages of its theme. */
export function createDependencies({
  projects,
  externalNodes,
}: DependenciesContext): readonly StaticDependency[] {
  const nodes = nodesOf(projects);
  const roots = Object.entries(projects).map(([name, { root }]) => ({ name, root }));
  const sourceFiles = new Map(nodes.map(({ name, root }) => [name, root === '.' ? YAML : `${root}/${YAML}`]));
  const edges = [
    ...projectEdges(nodes, (path) => projectOf(path, roots)),
    ...nodes.flatMap((node) => packageEdges(node, externalNodes)),
  ];
  return edges.map(({ source, target }) => ({
    source,
    target,
    type: 'static',
    sourceFile: sourceFiles.get(source) ?? YAML,
  }));
}

const YAML = 'client-extension.yaml';

function nodesOf(projects: Projects): readonly Node[] {
  return Object.entries(projects)
    .flatMap(([name, { root, metadata }]) => {
      const found: unknown = metadata?.['liferay'];
      return isReferences(found) ? [{ name, root, references: { ...noReferences, ...found } }] : [];
    })
    .sort((a, b) => (a.root < b.root ? -1 : 1));
}

/** The project that a path lies in: the one with the longest root. */
function projectOf(
  path: string,
  roots: readonly { readonly name: string; readonly root: string }[],
): string | undefined {
  const holding = roots.filter(({ root }) => root !== '.' && isWithin(path, root));
  return holding.sort((a, b) => b.root.length - a.root.length)[0]?.name;
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
};

function isReferences(value: unknown): value is Partial<LiferayReferences> {
  return (
    isObject(value) &&
    Object.keys(noReferences).every((key) => value[key] === undefined || Array.isArray(value[key]))
  );
}
