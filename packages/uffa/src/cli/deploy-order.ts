import type { Project } from '../discover/project';
import { typeRegistry } from '../extension-types';
import { readManifests } from '../manifest/read-manifest';
import { projectEdges, type ReferringProject } from '../workspace/project-edges';
import { referencesOf } from '../workspace/references';
import { contentReferences } from '../packaging/content-references';
import { offeredSpecifiers } from '../checks/served/offered-specifiers';
import { importReferences } from '../packaging/import-references';
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
 * elements before the pages that place them, and import-map entries before what imports their names. Projects that need
 * nothing stay in their order.
 */
export async function deployOrder(projects: readonly Project[]): Promise<OrderedProjects> {
  const readable = projects.flatMap(readProject);
  const offered = readable.flatMap(({ manifests: [base] }) => offeredSpecifiers(base.extensions));
  const referring: ReferringProject[] = [];
  for (const each of readable) referring.push(...(await referringProject(each, offered)));
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

interface ReadableProject {
  readonly project: Project;
  readonly manifests: ReturnType<typeof readManifests>;
}

function readProject(project: Project): readonly ReadableProject[] {
  try {
    return [{ project, manifests: readManifests(project) }];
  } catch {
    return [];
  }
}

/**
 * None for a project that can't be read: it refers to nothing, and its own run reports why.
 * @param offered the names that import maps of the workspace have; without any, no module is read
 */
async function referringProject(
  { project, manifests }: ReadableProject,
  offered: readonly string[],
): Promise<readonly ReferringProject[]> {
  try {
    const [base] = manifests;
    const content = contentReferences(base);
    const imports = offered.length === 0 ? nothing : await importReferences(base, offered);
    const all = {
      defines: [...content.defines, ...imports.defines],
      wants: [...content.wants, ...imports.wants],
    };
    const references = referencesOf({ manifests, lcpJson: lcpJsonOf(project) }, typeRegistry());
    return [{ name: project.path, references, content: all }];
  } catch {
    return [];
  }
}

const nothing = { defines: [], wants: [] };

function projectOf(path: string, projects: readonly Project[]): string | undefined {
  const holding = projects.filter((each) => path === each.path || path.startsWith(`${each.path}/`));
  return holding.sort((a, b) => b.path.length - a.path.length)[0]?.path;
}
