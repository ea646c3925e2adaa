/** An edit of something outside of a project, or behind git's back, that its build may read. */
export interface Surrounding {
  /** The row of docs/caching.md that promises it. */
  readonly row: string;
  /** Paths from the workspace's root that are written, one after the other. */
  readonly paths: readonly string[];
}

const project = 'client-extensions/shop-element';

/** Rows of the table in docs/caching.md, in its order, but for those of Node and of a file in no project. */
export const surroundings: readonly Surrounding[] = [
  {
    row: '`.env`, `.env.*`, `.*.env` of the root, also where git ignores them',
    paths: ['.env', '.env.local', '.env.production', '.build.env'],
  },
  {
    row: '`.env`, `.env.*`, `.*.env` of the project, also where git ignores them',
    paths: [`${project}/.env`, `${project}/.env.local`, `${project}/.local.env`],
  },
  {
    row: '`tsconfig*.json`, `jsconfig*.json` of the root and of every directory above the project',
    paths: ['client-extensions/tsconfig.json', 'jsconfig.json', 'tsconfig.json'],
  },
  {
    row: '`postcss.config.*`, `.postcssrc*`, `tailwind.config.*` there',
    paths: ['postcss.config.mjs', 'client-extensions/.postcssrc.json', 'tailwind.config.js'],
  },
  {
    row: '`babel.config.*`, `.babelrc*`, `.swcrc`, `.browserslistrc`, `browserslist` there',
    paths: ['babel.config.json', '.babelrc', '.swcrc', 'client-extensions/.browserslistrc', 'browserslist'],
  },
  {
    row: '`.npmrc`, `.yarnrc*`, `bunfig.toml`, `.pnpmfile.cjs` of the root, also where git ignores them',
    paths: ['.npmrc', '.yarnrc.yml', 'bunfig.toml', '.pnpmfile.cjs'],
  },
  {
    row: '`.nvmrc`, `.node-version`, `.tool-versions` of the root',
    paths: ['.nvmrc', '.node-version', '.tool-versions'],
  },
  {
    row: 'patches: `patches/` and `.yarn/patches/` of the root',
    paths: ['patches/ms+2.1.2.patch', '.yarn/patches/ms.patch'],
  },
  {
    row: 'catalogs and other settings in `pnpm-workspace.yaml`',
    paths: ['pnpm-workspace.yaml'],
  },
];
