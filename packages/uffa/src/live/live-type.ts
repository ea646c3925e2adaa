import type { ProjectManifest } from '../manifest/project-manifest';

/** The type of client extension whose scripts a page can load from a development server. */
export const LIVE_TYPE = 'customElement';

/** Whether a project has something that can be served live, under one of its profiles. */
export function canBeLive({ everyProfile }: Pick<ProjectManifest, 'everyProfile'>): boolean {
  return everyProfile.some(({ type }) => type === LIVE_TYPE);
}
