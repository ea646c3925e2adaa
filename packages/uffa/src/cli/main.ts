import { resolveEnvironment } from '../deploy/resolve-environment';
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { formatDiagnostics, type TextFormat } from '../diagnostics/format-text';
import { terminalText } from '../diagnostics/terminal-text';
import type { Person } from './ask-credentials';
import type { ProjectCommand, QuestionCommand } from './commands';
import { exitCodes } from './exit-code';
import { commandHelpText, helpText } from './help';
import { loadWorkspace } from './load-workspace';
import type { Options } from './options';
import { parseCommandLine, type CommandLine } from './parse-command-line';
import { bothReporters, documentReporter, resultsReporter } from './render/document-reporter';
import { documentOf } from './render/document';
import { jsonLinesReporter, jsonReporter, writeCouldNotRun } from './render/json-reporter';
import type { Reporter } from './render/reporter';
import { summaryOf } from './render/summary';
import { resultsOnly, textReporter } from './render/text-reporter';
import { showing } from './render/showing';
import { writeAnswer } from './render/write-answer';
import { repositoryPrefix } from './repository-prefix';
import { runCommand } from './run-command';
import { sourceReader } from '../files/source-reader';
import { colorOf, widthOf, type Environment, type Terminal } from './terminal';
import { assignTaskOutputs } from './task-outputs';
import { version } from './version';

/** All that the command line takes from its process. */
export interface Invocation {
  /** Without the program and the script. */
  readonly argv: readonly string[];
  readonly env: Environment;
  readonly cwd: string;
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  /** Absent: nobody can be asked. */
  readonly stdin?: Person['input'];
  /** Ends the run early: nothing half-written is left behind. */
  readonly signal: AbortSignal;
}

/** Runs a command line and gives its exit code. */
export async function main(invocation: Invocation): Promise<number> {
  const commandLine = parseCommandLine(invocation.argv);
  switch (commandLine.kind) {
    case 'help':
      invocation.stdout.write(
        commandLine.command === undefined ? helpText() : commandHelpText(commandLine.command),
      );
      return exitCodes.clean;
    case 'version':
      invocation.stdout.write(`${version()}\n`);
      return exitCodes.clean;
    case 'invalid':
      return couldNotRun(invocation, commandLine.options, commandLine.diagnostics);
    case 'run':
      return run(invocation, commandLine);
  }
}

type Run = CommandLine & { readonly kind: 'run' };

/** Does what is asked for; what nothing can be done without is reported like any other mistake. */
async function run(invocation: Invocation, commandLine: Run): Promise<number> {
  const { command, options } = commandLine;
  try {
    return 'answer' in command
      ? await answerQuestion(invocation, command, commandLine)
      : await runOverProjects(invocation, command, commandLine);
  } catch (error) {
    if (!(error instanceof UffaError)) throw error;
    return couldNotRun(invocation, options, [error.diagnostic]);
  }
}

async function answerQuestion(
  invocation: Invocation,
  command: QuestionCommand,
  { arguments: args, given, options }: Run,
): Promise<number> {
  const { cwd, env, signal, stdout, stderr, stdin } = invocation;
  const person = stdin === undefined ? {} : { person: { input: stdin, output: stderr } };
  const format = textFormat(invocation, options);
  const show = showing({ stdout, stderr, options, format });
  const answer = await command.answer({ arguments: args, given, options, cwd, env, signal, show, ...person });
  const color = colorOf(options.format === 'text' ? stdout : stderr, env, options.color);
  return writeAnswer(command, answer, { stdout, stderr, options, format, color });
}

async function runOverProjects(
  invocation: Invocation,
  command: ProjectCommand,
  commandLine: Run,
): Promise<number> {
  const { cwd, env, stderr, signal } = invocation;
  const { arguments: directories, options } = commandLine;
  const started = performance.now();
  const loaded = loadWorkspace(cwd, options.workspace, directories);
  if ('problems' in loaded) return couldNotRun(invocation, options, loaded.problems, loaded.root);
  const { environment, ...resolved } = resolveEnvironment(command.name, options, loaded.environments);
  if (hasErrors(resolved.diagnostics)) return couldNotRun(invocation, options, resolved.diagnostics);
  const outputs = assignTaskOutputs(options.taskOutputs, loaded);
  if (hasErrors(outputs.diagnostics)) return couldNotRun(invocation, options, outputs.diagnostics);
  const workspace = { ...loaded, diagnostics: [...loaded.diagnostics, ...outputs.diagnostics] };
  const reporter = reporterOf(invocation, command, options, workspace.root);
  return await runCommand({
    command,
    options: { ...options, deploy: resolved.deploy },
    workspace,
    ...(environment === undefined ? {} : { environment }),
    taskOutputs: outputs.byProject,
    reporter,
    stderr,
    env,
    signal,
    started,
  });
}

function reporterOf(
  invocation: Invocation,
  command: ProjectCommand,
  options: Options,
  workspaceRoot: string,
): Reporter {
  const { stdout, stderr, cwd } = invocation;
  const { format, mode } = options;
  if (format === 'json') {
    return mode === 'watch' ? jsonLinesReporter(command, stdout) : jsonReporter(command, stdout);
  }
  const textual = { ...textFormat(invocation, options), sources: sourceReader(workspaceRoot) };
  const shared = { stderr, format: textual, cwd, workspaceRoot };
  if (format === 'text') return textReporter(command, { ...shared, stdout });
  // The document is for a program, and standard error for whoever reads the log of the job.
  const log = textReporter(command, { ...shared, stdout: stderr });
  const prefix = repositoryPrefix(workspaceRoot);
  const document = (mode === 'watch' ? resultsReporter : documentReporter)(command, (report) =>
    stdout.write(documentOf(format, report, prefix)),
  );
  // GitHub shows a workflow command in the log, too.
  return bothReporters(format === 'github' ? resultsOnly(log) : log, document);
}

/** @param root what the positions of the diagnostics are relative to; absent: they have none */
function couldNotRun(
  invocation: Invocation,
  options: Options,
  diagnostics: readonly Diagnostic[],
  root?: string,
): number {
  const { stdout, stderr } = invocation;
  const { format, mode } = options;
  if (format === 'json') {
    writeCouldNotRun(stdout, diagnostics, mode);
    return exitCodes.couldNotRun;
  }
  if (format !== 'text') {
    const report = { projects: [], diagnostics, summary: summaryOf(0, [], diagnostics) };
    stdout.write(documentOf(format, report, root === undefined ? '' : repositoryPrefix(root)));
  }
  if (format !== 'github') {
    const sources = root === undefined ? {} : { sources: sourceReader(root) };
    const textual = { ...textFormat(invocation, options), ...sources };
    stderr.write(terminalText(formatDiagnostics(diagnostics, textual)));
  }
  return exitCodes.couldNotRun;
}

function textFormat({ stderr, env }: Invocation, { color }: Options): TextFormat {
  const width = widthOf(stderr);
  return { color: colorOf(stderr, env, color), ...(width === undefined ? {} : { width }) };
}
