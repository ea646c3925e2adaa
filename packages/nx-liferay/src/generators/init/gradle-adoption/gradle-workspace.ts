import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseProperties } from 'uffa';
import { textIfThere } from 'uffa/inference';

/** A Liferay workspace that is built by Gradle. */
export interface GradleWorkspace {
  /** What gradle.properties sets, in its order. */
  readonly properties: readonly WorkspaceProperty[];
  /** Directories with what stays with Gradle, in order. */
  readonly left: readonly string[];
}

export interface WorkspaceProperty {
  readonly name: string;
  readonly value: string;
  /** What the setting means to this plugin; absent: it is left to Gradle. */
  readonly meaning?: string;
}

const settings = ['settings.gradle', 'settings.gradle.kts'];

/** What a Liferay workspace holds besides client extensions. */
const othersOfWorkspace = ['configs', 'ext', 'modules', 'themes', 'wars'];

const meanings: Readonly<Record<string, string>> = {
  'auto.deploy.dir': 'where deploy puts archives',
  'liferay.virtual.instance.id': 'the virtual instance that everything is packaged for',
  'liferay.workspace.client-extension.dir': 'where projects are looked for',
  'liferay.workspace.dir.excludes.globs': 'directories that are no projects',
  'liferay.workspace.home.dir': 'the local Liferay, which deploy copies to',
  'liferay.workspace.product': 'the release that themes are built for',
  'liferay.workspace.target.platform.version': 'the release that themes are built for, without a product',
  profileName: 'the profile of uffa; with Nx it is a configuration, such as -c dev',
};

/** Recognizes Liferay's workspace plugin in the settings of a Gradle build; undefined for any other workspace. */
export function readGradleWorkspace(root: string): GradleWorkspace | undefined {
  const texts = settings.map((name) => textIfThere(join(root, name)) ?? '');
  if (!texts.some((text) => /com\.liferay(\.gradle\.plugins)?\.workspace/.test(text))) return undefined;
  return {
    properties: propertiesIn(textIfThere(join(root, 'gradle.properties')) ?? ''),
    left: othersOfWorkspace.filter((name) => existsSync(join(root, name))),
  };
}

function propertiesIn(text: string): readonly WorkspaceProperty[] {
  return [...parseProperties(text)].map(([name, value]) => {
    const meaning = Object.hasOwn(meanings, name) ? meanings[name] : undefined;
    return meaning === undefined ? { name, value } : { name, value, meaning };
  });
}
