import type { ProjectManifest } from '../manifest/project-manifest';

/** A client extension that pages can place, as a widget. Plain data: it survives JSON. */
export interface PlaceableElement {
  readonly id: string;
  /** The path of the project. */
  readonly project: string;
}

const PLACEABLE: ReadonlySet<string> = new Set(['customElement', 'iframe']);

/** The custom elements and iframes of projects, under any profile, sorted by id. */
export function placeableElements(manifests: readonly ProjectManifest[]): readonly PlaceableElement[] {
  const elements = manifests.flatMap(({ project, everyProfile }) =>
    everyProfile
      .filter(({ type }) => PLACEABLE.has(type))
      .map(({ id }) => [`${id}\0${project.path}`, { id, project: project.path }] as const),
  );
  return [...new Map(elements)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, element]) => element);
}
