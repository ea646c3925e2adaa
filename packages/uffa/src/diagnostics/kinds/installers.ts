/** How each package manager adds packages to a package.json, at the very versions that follow. */
const installers = {
  bun: 'bun add --dev --exact',
  npm: 'npm install --save-dev --save-exact',
  pnpm: 'pnpm add --save-dev --save-exact --ignore-workspace-root-check',
  yarn: 'yarn add --dev --exact',
  'yarn-classic': 'yarn add --dev --exact --ignore-workspace-root-check',
};

export type Installer = keyof typeof installers;

/** What a sentence about packages to install is made of. */
export interface InstallationArgs {
  readonly installer: Installer;
  /** Relative to the workspace; `.`: its root. */
  readonly directory: string;
  /** A package in the workspace's root that npm would refuse the new one for, and what that one takes. */
  readonly peer?: string;
  readonly peerRange?: string;
}

/** `Run npm install …`, or `In client-extensions/x, run npm install …`. */
export function installingWords(
  { installer, directory }: Pick<InstallationArgs, 'installer' | 'directory'>,
  packages: readonly string[],
): string {
  const command = `${installers[installer]} ${packages.join(' ')}`;
  return directory === '.' ? `Run ${command}` : `In ${directory}, run ${command}`;
}

/** What to do where npm will refuse; empty where it will not. Begins with a blank. */
export function peerWords({ peer, peerRange }: InstallationArgs): string {
  return peer === undefined
    ? ''
    : ` npm refuses that beside ${peer}, which takes Sass ${peerRange ?? ''}: give the theme a package.json with "liferayDesignPack": { "baseTheme": "styled" }, and run the command there.`;
}
