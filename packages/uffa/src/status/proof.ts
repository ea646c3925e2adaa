/**
 * What is known of something in a portal. `unproven`: the portal shows nothing to the outside that would say so, or not
 * to this asker.
 */
export type State = 'active' | 'failed' | 'unproven';

/** A state, and what it was seen by; a sentence without its full stop. */
export interface Verdict {
  readonly state: State;
  readonly because: string;
}

/** A client extension of an archive, or a file of its batch data, and what became of it. */
export interface Proof extends Verdict {
  /** The archive or project, as it was named. */
  readonly archive: string;
  /** The id of the client extension, or the path of the file. */
  readonly id: string;
  readonly type: string;
}

export function active(because: string): Verdict {
  return { state: 'active', because };
}

export function failed(because: string): Verdict {
  return { state: 'failed', because };
}

export function unproven(because: string): Verdict {
  return { state: 'unproven', because };
}
