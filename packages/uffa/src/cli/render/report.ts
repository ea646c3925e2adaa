import type { Diagnostic } from '../../diagnostics/diagnostic';
import { sortDiagnostics } from '../../diagnostics/diagnostic';
import type { FiledDiagnostic } from '../../diagnostics/filed-diagnostic';
import type { Summary } from './summary';

/** What a run came to, as far as every format tells it. */
export interface Report {
  /** The command's name; absent where nothing could be run. */
  readonly command?: string;
  /** What the counts say of projects, such as `packaged`; absent for a question. */
  readonly done?: string;
  readonly projects: readonly ReportedProject[];
  /** Those of no project. */
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
}

/** What became of one project. */
export interface ReportedProject {
  readonly path: string;
  readonly success: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Every diagnostic with its file: first those of no project, then those of each, sorted by place. What is about no file and
 * the same for several projects is there once.
 *
 * @param prefix the path of the workspace in its repository, with a slash at its end; '' for its root
 */
export function filedDiagnostics(
  { diagnostics, projects }: Report,
  prefix: string,
): readonly FiledDiagnostic[] {
  const seen = new Set<string>();
  const groups = [{ path: '.', diagnostics }, ...projects];
  return groups.flatMap(({ path, diagnostics: found }) =>
    sortDiagnostics(found).flatMap((diagnostic) => {
      if (diagnostic.position !== undefined)
        return [{ diagnostic, file: `${prefix}${diagnostic.position.file}` }];
      const text = JSON.stringify(diagnostic);
      if (seen.has(text)) return [];
      seen.add(text);
      return [{ diagnostic, file: path === '.' ? prefix.replace(/\/$/, '') || '.' : `${prefix}${path}` }];
    }),
  );
}
