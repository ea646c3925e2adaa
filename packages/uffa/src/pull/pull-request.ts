import type { Portal } from '../portal-client/portal';
import type { Wanted } from './wanted';

/** What is to be pulled. Apart from `wanted`, all of it stays with the files, so that the same can be asked again. */
export interface PullForm {
  readonly wanted: readonly Wanted[];
  /** OData, as the portal understands it for each list and export. */
  readonly filter?: string;
  /** The reference code of the folder that object definitions are in. */
  readonly folder?: string;
  /** The site of entries, as the portal is told: a key, a number or a reference code. */
  readonly site?: string;
  /** How items of a class are made where they come to, if the portal does not say which way there is. */
  readonly createStrategy?: 'INSERT' | 'UPSERT';
  /** The base of the application that has the OpenAPI document of a class, such as `/o/my-app/v1.0`. */
  readonly application?: string;
}

export interface PullContext {
  readonly portal: Portal;
  /** A temporary directory, empty. */
  readonly scratch: string;
  /** In seconds: for an export. */
  readonly patience: number;
  readonly signal?: AbortSignal;
}
