import { relative, sep } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { formatDiagnostics, type TextFormat } from '../../diagnostics/format-text';
import { printable } from '../../diagnostics/printable';
import { terminalLine, terminalText } from '../../diagnostics/terminal-text';
import type { CommandResult, ProjectCommand } from '../commands';
import type { Terminal } from '../terminal';
import type { Reporter } from './reporter';
import { summaryText, type Summary } from './summary';

export interface TextOutput {
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly format: TextFormat;
  /** Where the user is, and what the paths that are shown are relative to. */
  readonly cwd: string;
  readonly workspaceRoot: string;
}

/**
 * Reports to people: results on standard output, diagnostics and the summary on standard error. What is about no file and
 * the same for every project, such as a home of Liferay that is not there, is said once.
 */
export function textReporter(command: ProjectCommand, output: TextOutput): Reporter {
  const said = new Set<string>();
  const isNews = (diagnostic: Diagnostic) => {
    if (diagnostic.position !== undefined) return true;
    const text = JSON.stringify(diagnostic);
    const isNew = !said.has(text);
    said.add(text);
    return isNew;
  };
  const diagnostics = (diagnostics: readonly Diagnostic[]) => {
    const news = diagnostics.filter(isNews);
    if (news.length > 0) output.stderr.write(terminalText(`${formatDiagnostics(news, output.format)}\n`));
  };
  return {
    diagnostics,
    project(result: CommandResult) {
      diagnostics(result.diagnostics);
      for (const line of command.lines(result)) output.stdout.write(`${terminalLine(line)}\n`);
    },
    end(summary: Summary, seconds: number) {
      const counts = summaryText(summary, command.done);
      output.stderr.write(`${terminalLine(`${counts} in ${seconds.toFixed(1)} s${whereabouts(output)}`)}\n`);
    },
  };
}

/** The same reporter without the diagnostics, which another one tells. */
export function resultsOnly(reporter: Reporter): Reporter {
  return {
    diagnostics: () => undefined,
    project: (result) => reporter.project({ ...result, diagnostics: [] }),
    end: (summary, seconds) => reporter.end(summary, seconds),
  };
}

function whereabouts({ cwd, workspaceRoot }: TextOutput): string {
  const path = relative(cwd, workspaceRoot).split(sep).join('/');
  return path === '' ? '' : `; paths are relative to ${printable(path)}`;
}
