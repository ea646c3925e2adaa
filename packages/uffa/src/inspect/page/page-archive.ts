import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { Inspection } from '../inspect-uffa';

/** One archive of a page. */
export interface PageArchive {
  readonly inspection: Inspection;
  /** What was asked for: the path of a project or of an archive. */
  readonly source: string;
  /** The path of the project that the archive was planned from, relative to the workspace; absent: it was read. */
  readonly projectPath?: string;
  readonly diagnostics: readonly Diagnostic[];
}
