/** How each package manager adds packages to the root of a workspace, at the very versions that follow. */
export const installers = {
  bun: 'bun add --dev --exact',
  npm: 'npm install --save-dev --save-exact',
  pnpm: 'pnpm add --save-dev --save-exact --ignore-workspace-root-check',
  yarn: 'yarn add --dev --exact',
  'yarn-classic': 'yarn add --dev --exact --ignore-workspace-root-check',
};

export type Installer = keyof typeof installers;
