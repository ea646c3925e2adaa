import type { Project } from '../discover/project';
import { typeRegistry } from '../extension-types';
import { readManifests } from '../manifest/read-manifest';
import { projectEdges, type ReferringProject } from '../workspace/project-edges';
import { referencesOf } from '../workspace/references';
import { contentReferences } from '../packaging/content-references';
import { lcpJsonOf } from './lcp-json-of';

/** Projects, each after those of them that it needs. */
export interface OrderedProjects {
  readonly projects: readonly Project[];
  /** The paths of the other projects that each project needs, by its own path. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
}

/**
 * The order in which projects are deployed: as in Nx, an OAuth application before what refers to it, a service before what
 * its LCP.json needs it for; besides, by what is in their files, definitions before entries, picklists before definitions,
 * and elements before the pages that place them. Projects that need nothing stay in their order.
 */
export function deployOrder(projects: readonly Project[]): OrderedProjects {
  const referring = projects.flatMap(referringProject);
  const edges = projectEdges(referring, (path) => projectOf(path, projects));
  const needs = new Map(
    projects.map(({ path }) => [
      path,
      edges.filter(({ source }) => source === path).map(({ target }) => target),
    ]),
  );
  const ordered = new Set<Project>();
  const add = (project: Project) => {
    if (ordered.has(project)) return;
    for (const path of needs.get(project.path) ?? [])
      projects.filter((each) => each.path === path).forEach(add);
    ordered.add(project);
  };
  projects.forEach(add);
  return { projects: [...ordered], needs };
}

/** A project that can't be read refers to nothing; its own run reports why. */
function referringProject(project: Project): readonly ReferringProject[] {
  try {
    const manifests = readManifests(project);
    return [
      {
        name: project.path,
        references: referencesOf({ manifests, lcpJson: lcpJsonOf(project) }, typeRegistry()),
        content: contentReferences(manifests[0]),
      },
    ];
  } catch {
    return [];
  }
}

function projectOf(path: string, projects: readonly Project[]): string | undefined {
  const holding = projects.filter((each) => path === each.path || path.startsWith(`${each.path}/`));
  return holding.sort((a, b) => b.path.length - a.path.length)[0]?.path;
}
