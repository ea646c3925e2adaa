import { isWithin } from '../files/is-within';
import type { TypeRegistry } from '../extension-types';
import type { ClientExtension, ProjectManifest } from '../manifest/project-manifest';
import { assembleSources } from '../plan/sources';
import { isObject } from '../files/read-json';

/** What others can refer to in a project, and what it refers to in others: plain data. */
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
}

/** The files of a project that refer to others, read. */
interface ReferringFiles {
  /** Without a profile, then under each of its own. */
  readonly manifests: readonly [ProjectManifest, ...ProjectManifest[]];
  /** What LCP.json holds; undefined where it is not there, or can't be read: packaging says so. */
  readonly lcpJson: unknown;
}

/** What a project's manifests and LCP.json refer to, under all of its profiles. */
export function referencesOf({ manifests, lcpJson }: ReferringFiles, registry: TypeRegistry): References {
  const [base] = manifests;
  const members = isObject(lcpJson) ? lcpJson : {};
  const ids = sorted(base.everyProfile.map(({ id }) => id));
  const sources = manifests.flatMap((manifest) => assembleSources(manifest)).map((source) => source.base);
  return {
    ids,
    services: sorted([base.projectId, ...textsOf([members['id']])].filter((id) => !id.startsWith('__'))),
    reads: sorted(sources.filter((path) => !isWithin(path, base.project.path))),
    uses: sorted(base.everyProfile.flatMap((each) => referencedIds(each, registry))).filter(
      (id) => !ids.includes(id),
    ),
    needs: sorted(dependenciesOf(members['dependencies'])),
  };
}

/** `LXC:` in front of an id says that another project defines it. */
function referencedIds({ type, typeSettings }: ClientExtension, registry: TypeRegistry): readonly string[] {
  const properties = registry.get(type)?.properties ?? {};
  // Types have many properties, and most extensions set a few.
  return [...typeSettings.members].flatMap(([name, { value }]) => {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return property?.refersTo !== undefined && value.kind === 'string'
      ? [value.value.replace(/^LXC:/, '')]
      : [];
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
  return texts.length < 2 ? texts : [...new Set(texts)].sort();
}
