/** The file that makes a directory a client extension project (behaviour.md 2). */
export const MANIFEST_FILE = 'client-extension.yaml';

/** Overrides it under a profile (behaviour.md 4). */
export function profileFile(profile: string): string {
  return `client-extension.${profile}.yaml`;
}

/** Every file that `profileFile` names, as a glob. */
export const PROFILE_FILES = 'client-extension.*.yaml';

/** The file that makes a directory `language` the language project (behaviour.md 16). */
export const LANGUAGE_FILE = 'Language.properties';

/** The project's own properties of the bundle, beside the yaml (behaviour.md 10). */
export const PLUGIN_PACKAGE_FILE = 'liferay-plugin-package.properties';

/** The settings of a workspace that Liferay's Gradle plugin does not know, in its root. */
export const CONFIG_FILE = 'uffa.config.json';

/** What the user's Liferay offers, in the workspace's root unless the settings name another place. */
export const CATALOGUE_FILE = 'liferay-catalogue.json';

/** Where answers for the preview are, in a project or in the workspace's root. */
export const FIXTURE_DIRECTORY = 'preview/fixtures';

/** The files beside the yaml that are found by name. */
export const projectFiles: readonly string[] = [
  'Dockerfile',
  'LCP.json',
  PLUGIN_PACKAGE_FILE,
  'package.json',
];

/** The name of a file that is read, where the given one differs from it only in case. */
export function meantProjectFile(name: string): string | undefined {
  const meant = byLowerCase.get(name.toLowerCase());
  return meant === name ? undefined : meant;
}

const byLowerCase: ReadonlyMap<string, string> = new Map(
  projectFiles.map((name) => [name.toLowerCase(), name]),
);
