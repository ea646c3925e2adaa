import type { References } from './references';
import { withoutCircles, type Edge } from './without-circles';

/** A project, by what others refer to. */
export interface ReferringProject {
  readonly name: string;
  readonly references: References;
  /** Absent: its files were not looked into. */
  readonly content?: ContentReferences;
}

/** What the files of a project define for a portal, and what they need to be there, as keys. */
export interface ContentReferences {
  readonly defines: readonly string[];
  readonly wants: readonly string[];
}

/** An edge between two projects, and what it is made from. */
export interface ProjectEdge extends Edge {
  /** A path that the source's own yaml reads, or something that other files say, too: those of the target, LCP.json, data. */
  readonly by: 'path' | 'reference';
}

/**
 * Which project needs which: first the projects that sources lie in, then the services that LCP.json needs, then those
 * that have a client extension which is referred to, such as an OAuth application, and last those whose data it needs, such as the definition of
 * its entries. An edge of all but the first kind that would close a circle is left out: the portal can live with a circle, but projects in a circle have no order.
 *
 * @param projects sorted by path: of several that have an id, the first is meant
 * @param projectAt the name of the project in which a path of the workspace lies
 */
export function projectEdges(
  projects: readonly ReferringProject[],
  projectAt: (path: string) => string | undefined,
): readonly ProjectEdge[] {
  const extensions = firstOwners(projects, ({ ids }) => ids);
  const services = firstOwners(projects, ({ services }) => services);
  const reads = edgesTo(projects, ({ reads }) => reads, projectAt);
  const needs = edgesTo(
    projects,
    ({ needs }) => needs,
    (id) => services.get(id),
  );
  const uses = edgesTo(
    projects,
    ({ uses }) => uses,
    (id) => extensions.get(id),
  );
  const defined = new Map(
    projects
      .flatMap(({ name, content }) => (content?.defines ?? []).map((key) => [key, name] as const))
      .reverse(),
  );
  const wants = projects.flatMap(({ name, content }) => {
    const owners = new Set((content?.wants ?? []).flatMap((key) => defined.get(key) ?? []));
    return [...owners].filter((owner) => owner !== name).map((target) => ({ source: name, target }));
  });
  const by = (kind: ProjectEdge['by']) => (edge: Edge) => ({ ...edge, by: kind });
  return withoutCircles<ProjectEdge>(
    reads.map(by('path')),
    [...needs, ...uses, ...wants].map(by('reference')),
  );
}

function firstOwners(
  projects: readonly ReferringProject[],
  keysOf: (references: References) => readonly string[],
): ReadonlyMap<string, string> {
  const owned = projects.flatMap(({ name, references }) =>
    keysOf(references).map((key) => [key, name] as const),
  );
  return new Map(owned.reverse());
}

function edgesTo(
  projects: readonly ReferringProject[],
  keysOf: (references: References) => readonly string[],
  ownerOf: (key: string) => string | undefined,
): readonly Edge[] {
  return projects.flatMap(({ name, references }) => {
    const owners = new Set(keysOf(references).flatMap((key) => ownerOf(key) ?? []));
    return [...owners].filter((owner) => owner !== name).map((target) => ({ source: name, target }));
  });
}
