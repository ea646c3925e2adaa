import type { Json } from '../answers/json';
import type { Person } from '../../people';

/** An entry of an object, as the store holds it. */
export interface StoredEntry {
  readonly id: number;
  /** Its external reference code. */
  readonly code: string;
  /** The key of its site; empty for an object of the whole company. */
  readonly scope: string;
  /** As ISO 8601 writes it, to the second, in UTC. */
  readonly created: string;
  readonly modified: string;
  readonly creator: Person;
  /** As WorkflowConstants numbers it: 0 is approved. */
  readonly status: number;
  readonly keywords: readonly string[];
  /** By the names of the fields; what has no value is not in it. A picklist's value is its key. */
  readonly values: ReadonlyMap<string, Json>;
  /** The ids of the entries that it belongs to, by the names of relationships. */
  readonly ones: ReadonlyMap<string, number>;
  /** Members that name entries of objects outside of the workspace, as they came. */
  readonly foreign: ReadonlyMap<string, Json>;
}

/** What a call or an item of batch data says about an entry; what it says nothing about is absent. */
export interface EntryChange {
  readonly code?: string;
  readonly status?: number;
  readonly keywords?: readonly string[];
  /** Null: it loses its value. */
  readonly values: ReadonlyMap<string, Json>;
  readonly ones: ReadonlyMap<string, number | null>;
  readonly foreign: ReadonlyMap<string, Json>;
}
