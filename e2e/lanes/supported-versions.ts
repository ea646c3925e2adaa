import {
  bun,
  npm,
  pnpm,
  yarn,
  yarnClassic,
  yarnPnp,
  type PackageManager,
} from '../workspace/package-managers';

/** A version of Nx that the lanes install. */
export interface NxVersion {
  /** As README names it. */
  readonly name: string;
  /** The range that the registry is asked for. */
  readonly range: string;
}

/** From the oldest to the newest. README's table and every lane are made from this list. */
export const nxVersions: readonly NxVersion[] = [
  { name: '22.0', range: '~22.0.0' },
  { name: '22.7', range: '~22.7.0' },
  { name: '23.0', range: '~23.0.0' },
  { name: '23, newest', range: '^23.0.0' },
  { name: '24.0', range: '~24.0.0' },
];

/** The versions of Nx that `npm test` tries. */
export const oldestAndNewest: readonly NxVersion[] = [nxVersions.at(0)!, nxVersions.at(-1)!];

/** A way in which Nx loads the plugin and computes the project graph. */
export interface NxMode {
  readonly name: string;
  readonly environment: Readonly<Record<string, string>>;
}

const daemons = [
  { name: 'without daemon', NX_DAEMON: 'false' },
  { name: 'with daemon', NX_DAEMON: 'true' },
];

const isolations = [
  { name: 'isolated plugins', NX_ISOLATE_PLUGINS: 'true' },
  { name: 'plugins in its own process', NX_ISOLATE_PLUGINS: 'false' },
];

export const nxModes: readonly NxMode[] = daemons.flatMap(({ name: daemon, NX_DAEMON }) =>
  isolations.map(({ name: isolation, NX_ISOLATE_PLUGINS }) => ({
    name: `${daemon}, ${isolation}`,
    environment: { NX_DAEMON, NX_ISOLATE_PLUGINS },
  })),
);

/** The lines of Node whose newest patch release runs the plugin with the oldest and the newest Nx. */
export const nodeVersions: readonly string[] = ['20.19', '22', '24'];

export const lanePackageManagers: readonly PackageManager[] = [npm, pnpm, yarnClassic, yarn, yarnPnp, bun];
