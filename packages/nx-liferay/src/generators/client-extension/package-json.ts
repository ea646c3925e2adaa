import type { NodePackage, ProjectNames } from './recipes/recipe';

/** The text of a project's package.json. */
export function packageJsonText({ project }: ProjectNames, nodePackage: NodePackage): string {
  const { scripts, dependencies, devDependencies } = nodePackage;
  return `${JSON.stringify(
    {
      name: project,
      version: '1.0.0',
      private: true,
      type: 'module',
      scripts,
      ...(dependencies === undefined ? {} : { dependencies: sorted(dependencies) }),
      devDependencies: sorted(devDependencies),
      ...checkTargets(scripts),
    },
    null,
    2,
  )}\n`;
}

/** Nx caches none of its targets for scripts unless it is told: these make nothing, so that they can be. */
function checkTargets(scripts: NodePackage['scripts']): object {
  const checks = ['lint', 'test', 'typecheck'].filter((name) => name in scripts);
  if (checks.length === 0) return {};
  return { nx: { targets: Object.fromEntries(checks.map((name) => [name, { cache: true }])) } };
}

/** As package managers sort them when they add one. */
function sorted(versions: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1)));
}
