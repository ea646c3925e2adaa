import type { Diagnostic } from '../../diagnostics/diagnostic';
import { terminalText } from '../../diagnostics/terminal-text';
import { formatJson } from '../../diagnostics/format-json';
import type { CommandResult, ProjectCommand } from '../commands';
import type { Terminal } from '../terminal';
import type { Options } from '../options';
import { JSON_VERSION } from './json-version';
import type { Reporter } from './reporter';
import { summaryOf, type Summary } from './summary';

/** Reports to programs: one JSON document at the end. It holds no time, so equal runs give equal documents. */
export function jsonReporter(command: ProjectCommand, stdout: Terminal): Reporter {
  const projects: unknown[] = [];
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics: (found) => diagnostics.push(...found),
    project: (result) => projects.push(projectJson(command, result)),
    end: (summary) => stdout.write(document({ command: command.name, projects, diagnostics, summary })),
  };
}

/** Reports to programs what has no end: such a document, in one line, for each result as it comes. */
export function jsonLinesReporter(command: ProjectCommand, stdout: Terminal): Reporter {
  const diagnostics: Diagnostic[] = [];
  const write = (projects: readonly unknown[], summary: Summary) =>
    stdout.write(line({ command: command.name, projects, diagnostics, summary }));
  return {
    diagnostics: (found) => diagnostics.push(...found),
    project: (result) => write([projectJson(command, result)], summaryOf(1, [result], diagnostics)),
    end: (summary) => write([], summary),
  };
}

/** The same document for a command line that could not be run. */
export function writeCouldNotRun(
  stdout: Terminal,
  diagnostics: readonly Diagnostic[],
  mode: Options['mode'],
): void {
  const told = { command: null, projects: [], diagnostics, summary: summaryOf(0, [], diagnostics) };
  stdout.write(mode === 'watch' ? line(told) : document(told));
}

interface Told {
  readonly command: string | null;
  readonly projects: readonly unknown[];
  /** Of no project. */
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
}

function projectJson(command: ProjectCommand, result: CommandResult) {
  const { project, success, diagnostics } = result;
  return {
    path: project.path,
    name: project.name,
    success,
    ...command.json(result),
    diagnostics: formatJson(diagnostics),
  };
}

function document(told: Told): string {
  return `${terminalText(JSON.stringify(members(told), null, 2))}\n`;
}

function line(told: Told): string {
  return `${terminalText(JSON.stringify(members(told)))}\n`;
}

function members({ command, projects, diagnostics, summary }: Told) {
  return { version: JSON_VERSION, command, projects, diagnostics: formatJson(diagnostics), summary };
}
