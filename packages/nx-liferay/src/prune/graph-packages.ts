import type { ProjectGraph } from '@nx/devkit';

type Graph = Pick<ProjectGraph, 'dependencies' | 'externalNodes' | 'nodes'>;

/** The projects that a project depends on, and those that these depend on, by their directories; sorted. */
export function libraryRoots(graph: Graph, project: string): readonly string[] {
  return [...projectsBelow(graph, project)].flatMap((name) => graph.nodes[name]?.data.root ?? []).sort();
}

/** The names of the npm packages that a project and those below it use, as Nx found out; sorted. */
export function usedPackages(graph: Graph, project: string): readonly string[] {
  const names = [project, ...projectsBelow(graph, project)].flatMap((each) =>
    (graph.dependencies[each] ?? []).flatMap(
      ({ target }) => graph.externalNodes?.[target]?.data.packageName ?? [],
    ),
  );
  return [...new Set(names)].sort();
}

function projectsBelow(graph: Graph, project: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (name: string) => {
    for (const { target } of graph.dependencies[name] ?? []) {
      if (graph.nodes[target] === undefined || found.has(target) || target === project) continue;
      found.add(target);
      visit(target);
    }
  };
  visit(project);
  return found;
}
