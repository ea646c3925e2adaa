import { assembleSources, type ClientExtension, type TypeRegistry } from 'uffa/inference';
import { isObject } from '../workspace/read-json';
import type { ProjectSetup } from './project-setup';
import { isWithin } from './source-pieces';

/** What a project is to others and what it takes from them: plain data, kept in the project's metadata. */
export interface References {
  /** The ids of its client extensions under any profile. */
  readonly ids: readonly string[];
  /** The names by which the LCP.json of another project may call it. */
  readonly services: readonly string[];
  /** Workspace-relative paths outside the project that `assemble` reads. */
  readonly reads: readonly string[];
  /** Ids of other projects' client extensions, such as OAuth applications. */
  readonly uses: readonly string[];
  /** `dependencies` of its LCP.json. */
  readonly needs: readonly string[];
  /** npm packages that its theme is built with, as `name@version`. */
  readonly packages: readonly string[];
}

export function referencesOf(
  { project, manifests, lcpJson }: Pick<ProjectSetup, 'project' | 'manifests' | 'lcpJson'>,
  registry: TypeRegistry,
  packages: readonly string[],
): References {
  const [base] = manifests;
  const ids = sorted(base.everyProfile.map(({ id }) => id));
  const sources = manifests.flatMap((manifest) => assembleSources(manifest)).map((source) => source.base);
  return {
    ids,
    services: sorted([base.projectId, ...textsOf([lcpJson?.['id']])].filter((id) => !id.startsWith('__'))),
    reads: sorted(sources.filter((path) => !isWithin(path, project.path))),
    uses: sorted(base.everyProfile.flatMap((each) => referencedIds(each, registry))).filter(
      (id) => !ids.includes(id),
    ),
    needs: sorted(dependenciesOf(lcpJson?.['dependencies'])),
    packages,
  };
}

/** `LXC:` in front of an id says that another project defines it. */
function referencedIds({ type, typeSettings }: ClientExtension, registry: TypeRegistry): readonly string[] {
  const properties = Object.entries(registry.get(type)?.properties ?? {});
  return properties.flatMap(([name, { refersTo }]) => {
    const value = typeSettings.members.get(name)?.value;
    return refersTo !== undefined && value?.kind === 'string' ? [value.value.replace(/^LXC:/, '')] : [];
  });
}

/** A list of service ids, or an object with a member for each. */
function dependenciesOf(dependencies: unknown): readonly string[] {
  if (isObject(dependencies)) return Object.keys(dependencies);
  return Array.isArray(dependencies) ? textsOf(dependencies) : [];
}

function textsOf(values: readonly unknown[]): readonly string[] {
  return values.filter((value) => typeof value === 'string');
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
