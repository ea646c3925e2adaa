import type { Project } from '../discover/project';
import { gradleProperty } from '../discover/gradle-property';

/** The Liferay release that a workspace is for, and the base themes on npm that go with it. */
export interface DxpRelease {
  /** As gradle.properties has it; absent: it has none. */
  readonly product?: string;
  readonly styled: string;
  readonly unstyled: string;
  /** Whether the versions are known to be this release's, and not merely the newest. */
  readonly isKnown: boolean;
}

interface ThemeVersions {
  readonly styled: string;
  readonly unstyled: string;
}

const newest: ThemeVersions = { styled: '6.0.113', unstyled: '6.0.99' };

/**
 * The base themes up to an update of 7.4: the ones in the release's bill of materials or, where npm lacks that version,
 * the next one that it has (theme.md 6).
 */
const upToUpdate: readonly (readonly [update: number, versions: ThemeVersions])[] = [
  [28, { styled: '6.0.38', unstyled: '6.0.33' }],
  [112, { styled: '6.0.76', unstyled: '6.0.60' }],
];

/** Quarterly releases before 2024.Q2 are 7.4's updates up to 112. */
const lastQuarterOfUpdates = '2024.q1';

/** Reads `liferay.workspace.product`, else `liferay.workspace.target.platform.version`, of gradle.properties. */
export function dxpRelease(project: Pick<Project, 'root' | 'workspaceRoot'>): DxpRelease {
  const product =
    gradleProperty(project, 'liferay.workspace.product') ??
    gradleProperty(project, 'liferay.workspace.target.platform.version');
  if (product === undefined || product.trim() === '') return { ...newest, isKnown: false };
  const versions = versionsFor(product.trim().toLowerCase());
  return { ...(versions ?? newest), product: product.trim(), isKnown: versions !== undefined };
}

function versionsFor(product: string): ThemeVersions | undefined {
  const [quarter] = /20\d\d\.q[1-4]/.exec(product) ?? [];
  if (quarter !== undefined) return quarter <= lastQuarterOfUpdates ? versionsUpTo(112) : undefined;
  const [, update] = /(?:^|\D)7\.4(?:-ga|-u|\.3\.|\.13[.-]u)(\d+)/.exec(product) ?? [];
  return update === undefined ? undefined : versionsUpTo(Number(update));
}

function versionsUpTo(update: number): ThemeVersions | undefined {
  return upToUpdate.find(([last]) => update <= last)?.[1];
}
