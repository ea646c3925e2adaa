import { changedPaths, type Change } from './change';
import { ownerOf, reachedFrom, type Shop, type ShopProject } from './shop';

/** A rule that picks client extension projects by what a change names, in words and as a function. */
export interface Scope {
  readonly words: string;
  readonly includes: (project: ShopProject, change: Change, shop: Shop) => boolean;
}

export const noArchive: Scope = { words: 'none', includes: () => false };

export const everyArchive: Scope = { words: 'all', includes: () => true };

/** Projects that a changed file lies in. */
export const owners: Scope = { words: "the project's", includes: isOwner };

/** Also of what bundles it: by its own build, or by packaging another's. */
export const bundlers: Scope = {
  words: "the project's, and of all whose builds bundle the file",
  includes: (project, change, shop) =>
    isOwner(project, change, shop) || leadsToOwner('code')(project, change, shop),
};

/** Also of what takes files from it. */
export const readers: Scope = {
  words: "the project's, and of those that package the file, too",
  includes: (project, change, shop) =>
    isOwner(project, change, shop) || leadsToOwner('source')(project, change, shop),
};

export function isOwner(project: ShopProject, change: Change, shop: Shop): boolean {
  return ownersOf(change, shop).has(project.name);
}

/** Whether a project leads to one that a changed file lies in, over dependencies of some kinds. */
export function leadsToOwner(...by: Parameters<typeof reachedFrom>[2][]): Scope['includes'] {
  return (project, change, shop) => {
    const changed = ownersOf(change, shop);
    return [...reachedFrom(shop, project, ...by)].some((name) => changed.has(name));
  };
}

function ownersOf(change: Change, shop: Shop): ReadonlySet<string> {
  const names = changedPaths(change).map((path) => ownerOf(shop, path)?.name);
  return new Set(names.filter((name) => name !== undefined));
}
