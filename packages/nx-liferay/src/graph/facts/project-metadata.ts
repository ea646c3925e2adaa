import type { ProjectConfiguration } from '@nx/devkit';
import { referencesOf, type ContentReferences, type References, type TypeRegistry } from 'uffa/inference';
import type { ProjectSetup } from './project-setup';

/** What Nx shows of a project, and what the edges between projects are made from. */
type LiferayMetadata = NonNullable<ProjectConfiguration['metadata']> & {
  /** Members that would be empty are left out: Nx merges, transfers and writes each one. */
  readonly liferay: Partial<LiferayReferences>;
};

/** What the edges of the graph are made from. */
export interface LiferayReferences extends References, ContentReferences {
  /** npm packages that its theme is built with, as `name@version`. */
  readonly packages: readonly string[];
}

/** Describes a project to people, and to `createDependencies`, which is told nothing else about it. */
export function projectMetadata(
  setup: ProjectSetup,
  targetNames: readonly string[],
  registry: TypeRegistry,
  packages: readonly string[],
): LiferayMetadata {
  const extensionTypes = [...new Set(setup.manifests[0].extensions.map(({ type }) => type))].sort();
  return {
    description: `Liferay client extensions: ${extensionTypes.length === 0 ? 'none' : extensionTypes.join(', ')}`,
    technologies: ['liferay'],
    targetGroups: { 'Client extensions': targetNames.filter((name) => !isScript(name, setup)) },
    liferay: withoutEmpty({ ...referencesOf(setup, registry), packages, ...(setup.content ?? noContent) }),
  };
}

const noContent: ContentReferences = { defines: [], wants: [] };

/** Nx has a group of its own for the scripts of package.json: a target in both would be on the page twice. */
function isScript(name: string, { hasScriptTargets, nodePackage }: ProjectSetup): boolean {
  return hasScriptTargets && nodePackage !== undefined && Object.hasOwn(nodePackage.scripts, name);
}

function withoutEmpty(references: LiferayReferences): Partial<LiferayReferences> {
  const lists: Readonly<Record<string, readonly string[]>> = { ...references };
  return Object.fromEntries(Object.entries(lists).filter(([, texts]) => texts.length > 0));
}
