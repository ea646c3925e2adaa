import type { ProjectConfiguration } from '@nx/devkit';
import { isObject } from '../workspace/read-json';
import type { References } from './references';
import { isWithin } from './source-pieces';
import { withoutCircles, type Edge } from './without-circles';

interface Node {
  readonly name: string;
  readonly root: string;
  readonly references: References;
}

/** Nx's hook, as far as it is used; devkit's type of an edge can't be met without loading devkit for an enum. */
export type CreateDependencies = (
  options: unknown,
  context: DependenciesContext,
) => Promise<readonly StaticDependency[]>;

/** As much of what Nx hands over as the edges are made from. */
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

/**
 * The edges that Liferay's files know: a source in another project, then a service that LCP.json needs, then a
 * client extension of another project, then the npm packages of a theme. An edge of the second and third kind that
 * would close a circle is left out: the portal can live with one, Nx can't.
 */
export function createDependencies({
  projects,
  externalNodes,
}: DependenciesContext): readonly StaticDependency[] {
  const nodes = nodesOf(projects);
  const owners = ownersOf(nodes);
  const roots = Object.entries(projects).map(([name, { root }]) => ({ name, root }));
  const reads = edges(
    nodes,
    ({ reads }) => reads,
    (path) => projectOf(path, roots),
  );
  const needs = edges(
    nodes,
    ({ needs }) => needs,
    (id) => owners.services.get(id),
  );
  const uses = edges(
    nodes,
    ({ uses }) => uses,
    (id) => owners.extensions.get(id),
  );
  const packages = edges(
    nodes,
    ({ packages }) => packages,
    (each) => packageNode(each, externalNodes),
  );
  const sourceFiles = new Map(nodes.map(({ name, root }) => [name, root === '.' ? YAML : `${root}/${YAML}`]));
  return [...withoutCircles(reads, [...needs, ...uses]), ...packages].map(({ source, target }) => ({
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
      const references: unknown = metadata?.['liferay'];
      return isReferences(references) ? [{ name, root, references }] : [];
    })
    .sort((a, b) => (a.root < b.root ? -1 : 1));
}

/** Who has an id or a service name; of several, the first by path. */
function ownersOf(nodes: readonly Node[]): {
  readonly extensions: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<string, string>;
} {
  const firstOwners = (keysOf: (references: References) => readonly string[]) =>
    new Map(
      [...nodes].reverse().flatMap(({ name, references }) => keysOf(references).map((key) => [key, name])),
    );
  return { extensions: firstOwners(({ ids }) => ids), services: firstOwners(({ services }) => services) };
}

function edges(
  nodes: readonly Node[],
  keysOf: (references: References) => readonly string[],
  ownerOf: (key: string) => string | undefined,
): readonly Edge[] {
  return nodes.flatMap(({ name, references }) => {
    const owners = keysOf(references).map(ownerOf);
    const targets = new Set(owners.filter((owner) => owner !== undefined && owner !== name));
    return [...targets].flatMap((target) => (target === undefined ? [] : [{ source: name, target }]));
  });
}

/** The project that a path lies in: the one with the longest root. */
function projectOf(
  path: string,
  roots: readonly { readonly name: string; readonly root: string }[],
): string | undefined {
  const holding = roots.filter(({ root }) => root !== '.' && isWithin(path, root));
  return holding.sort((a, b) => b.root.length - a.root.length)[0]?.name;
}

/** A second version of a package has its version in the node's name. */
function packageNode(
  nameAndVersion: string,
  externalNodes: DependenciesContext['externalNodes'],
): string | undefined {
  const name = nameAndVersion.slice(0, nameAndVersion.lastIndexOf('@'));
  return [`npm:${nameAndVersion}`, `npm:${name}`].find((node) => node in externalNodes);
}

function isReferences(value: unknown): value is References {
  const keys = ['ids', 'services', 'reads', 'uses', 'needs', 'packages'];
  return isObject(value) && keys.every((key) => Array.isArray(value[key]));
}
