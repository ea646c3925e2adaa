import { formatJson, type JsonDiagnostic } from '../../diagnostics/format-json';
import type { Command, CommandResult } from '../commands';
import type { Terminal } from '../terminal';
import type { Reporter } from './reporter';
import type { Summary } from './summary';

/** Reports to programs: one JSON document at the end. It holds no time, so equal runs give equal documents. */
export function jsonReporter(command: Command, stdout: Terminal): Reporter {
  const projects: unknown[] = [];
  const findings: JsonDiagnostic[] = [];
  return {
    findings: (diagnostics) => findings.push(...formatJson(diagnostics)),
    project: (result) => projects.push(projectJson(command, result)),
    end: (summary) => writeJson(stdout, { command: command.name, projects, diagnostics: findings, summary }),
  };
}

/** The same document for a command line that could not be run. */
export function writeCouldNotRun(stdout: Terminal, diagnostics: readonly JsonDiagnostic[]): void {
  const summary: Summary = {
    succeeded: 0,
    failed: 0,
    unfinished: 0,
    errors: diagnostics.length,
    warnings: 0,
  };
  writeJson(stdout, { command: null, projects: [], diagnostics, summary });
}

function projectJson(command: Command, result: CommandResult) {
  const { project, success, diagnostics } = result;
  return {
    path: project.path,
    name: project.name,
    success,
    ...command.json(result),
    diagnostics: formatJson(diagnostics),
  };
}

function writeJson(stdout: Terminal, document: unknown): void {
  stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}
