import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { ProjectCommand } from '../commands';
import type { Reporter } from './reporter';
import type { Report, ReportedProject } from './report';

/** Reports a run as one document, at its end. */
export function documentReporter(
  { name, done }: Pick<ProjectCommand, 'name' | 'done'>,
  write: (report: Report) => void,
): Reporter {
  const projects: ReportedProject[] = [];
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics: (found) => diagnostics.push(...found),
    project: ({ project, success, diagnostics: found }) =>
      projects.push({ path: project.path, success, diagnostics: found }),
    end: (summary) => write({ command: name, done, projects, diagnostics, summary }),
  };
}

/** Reports what has no end: each result as a report of its own, as it comes. */
export function resultsReporter(
  { name, done }: Pick<ProjectCommand, 'name' | 'done'>,
  write: (report: Report) => void,
): Reporter {
  const report = (diagnostics: readonly Diagnostic[], projects: readonly ReportedProject[]) => {
    const summary = { succeeded: 0, failed: 0, unfinished: 0, errors: 0, warnings: 0 };
    write({ command: name, done, projects, diagnostics, summary });
  };
  return {
    diagnostics: (diagnostics) => report(diagnostics, []),
    project: ({ project, success, diagnostics }) =>
      report([], [{ path: project.path, success, diagnostics }]),
    end: () => undefined,
  };
}

/** Reports a run in two ways at once. */
export function bothReporters(first: Reporter, second: Reporter): Reporter {
  return {
    diagnostics: (diagnostics) => {
      first.diagnostics(diagnostics);
      second.diagnostics(diagnostics);
    },
    project: (result) => {
      first.project(result);
      second.project(result);
    },
    end: (summary, seconds) => {
      first.end(summary, seconds);
      second.end(summary, seconds);
    },
  };
}
