import {
  compareProjects,
  placeableElements,
  type OtherProjects,
  type PlaceableElement,
} from 'uffa/inference';
import type { ProjectSetup } from './project-setup';

/** What the other projects of the workspace mean to one. */
export interface Neighbours {
  readonly others: OtherProjects | undefined;
  /** What pages of the project can place; undefined: it has none. */
  readonly elements: readonly PlaceableElement[] | undefined;
}

/** Looks once at all projects of the workspace, to say of each what the others mean to it. */
export function findNeighbours(setups: readonly ProjectSetup[]): (setup: ProjectSetup) => Neighbours {
  const manifests = setups.map((setup) => setup.manifests[0]);
  const others = compareProjects(
    manifests,
    new Map(setups.map(({ project, lcpJson }) => [project.path, lcpJson])),
  );
  const elements = placeableElements(manifests);
  return (setup) => ({
    others: others.get(setup.project.path),
    elements: placesElements(setup) ? elements : undefined,
  });
}

/** Whether a project has pages, which place elements of the workspace: no other task depends on what these are. */
function placesElements({ manifests: [anyManifest] }: ProjectSetup): boolean {
  return anyManifest.everyProfile.some(({ type }) => type === 'siteInitializer');
}
