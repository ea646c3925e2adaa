import { settingOf, type ProjectManifest } from '../manifest/project-manifest';

/** Whether a project has something that is looked up in the catalogue of the user's Liferay. */
export function asksCatalogue({ everyProfile }: Pick<ProjectManifest, 'everyProfile'>): boolean {
  return everyProfile.some(
    (extension) =>
      extension.type === 'batch' ||
      extension.type === 'instanceSettings' ||
      settingOf(extension, 'scopes') !== undefined,
  );
}
