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
    },
    null,
    2,
  )}\n`;
}

/** As package managers sort them when they add one. */
function sorted(versions: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1)));
}
