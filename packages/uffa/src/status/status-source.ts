import type { Uffa } from '../entry';
import type { Service } from '../inspect/read-service';
import type { Verdict } from './proof';
import type { Subject } from './subject';

/** An archive that a source is asked about. */
export interface AskedArchive {
  readonly uffa: Uffa;
  /** What its LCP.json says of its service. */
  readonly service: Service;
  /** The virtual instance that it was packaged for; absent: none. */
  readonly instance?: string;
}

/** What a source says of one thing in an archive; undefined: it has nothing to do with such things. */
export type Judge = (subject: Subject) => Promise<Verdict | undefined> | Verdict | undefined;

/** Something that knows what became of archives: a portal, its log, its console, or the platform that it runs on. */
export interface StatusSource {
  /** For people: which one it is. */
  readonly place: string;
  /**
   * Looks once for all that is in an archive.
   * @throws UffaError where it can't be asked at all
   */
  readonly look: (archive: AskedArchive) => Promise<Judge>;
}
