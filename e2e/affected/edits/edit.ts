import type { Change } from '../change';
import type { Random } from '../random';
import type { Reason } from '../reasons';
import type { Scope } from '../scopes';
import { ofKind, type ProjectKind, type Shop, type ShopProject } from '../shop';

/** What Nx selects: tasks, as 24 does, or whole projects, as 22 and 23 do, and 24 in its legacy mode. */
export type Mode = 'tasks' | 'projects';

/** A kind of edit, and what is known of it. */
export interface Edit {
  readonly kind: string;
  readonly make: (shop: Shop, random: Random, packages: Packages) => Change;
  /** The projects that there are only after it. */
  readonly adds?: readonly ShopProject[];
  /** Committed before, so that it is not part of the edit. */
  readonly before?: Change;
  /** The profile under which is packaged. */
  readonly profile?: string;
  /** The archives whose bytes change. */
  readonly changes: Scope;
  /** Why other projects are selected. A mode that is not there is not to be used for such an edit. */
  readonly inVain: Readonly<Partial<Record<Mode, readonly Reason[]>>>;
}

/** What npm can be told to install. */
interface Packages {
  /** Paths of a later version of uffa and nx-liferay. */
  readonly later: readonly string[];
}

export function append(path: string, text: string): Change {
  return { rewrite: { [path]: (before) => before + text } };
}

/** Appends a text to a file of some project of a kind. */
export function appendIn(kind: ProjectKind, file: string, text: string): Edit['make'] {
  return (shop, { oneOf }) => append(`${oneOf(ofKind(shop, kind)).path}/${file}`, text);
}

/** Writes a file into some project of a kind. */
export function writeIn(kind: ProjectKind, file: string, text: string): Edit['make'] {
  return (shop, { oneOf }) => ({ write: { [`${oneOf(ofKind(shop, kind)).path}/${file}`]: text } });
}
