import { stripVTControlCharacters } from 'node:util';
import { kinds } from 'uffa';
import { commandOf, commandsForSeveral } from './nx-command';

/** What Nx tells of a task that ran or whose result came from the cache, as far as it is used. */
export interface TaskResult {
  readonly task: {
    readonly target: { readonly project: string; readonly target?: string };
    readonly projectRoot?: string;
    readonly hash?: string;
  };
  /** What the task printed; before Nx 22.7 absent if the result came from the cache. */
  readonly terminalOutput?: string;
}

/**
 * The warnings of all tasks of a command for several projects, as one list for its end: Nx 23.2 and later does not show
 * what successful tasks printed, and no Nx collects it. Undefined where there are none.
 *
 * @param argv the arguments of Nx's own process
 * @param storedOutput what a task with this hash has printed, from Nx's cache
 */
export function listWarnings(
  argv: readonly string[],
  results: Readonly<Record<string, TaskResult>>,
  storedOutput: (hash: string) => string | undefined,
): string | undefined {
  if (!commandsForSeveral.includes(commandOf(argv))) return undefined;
  const found = Object.values(results).flatMap(({ task, terminalOutput }) =>
    warningsIn(terminalOutput ?? storedOutput(task.hash ?? '') ?? '').map((text) => ({
      project: task.target.project,
      text,
    })),
  );
  // What both `validate` and `package` say is said once.
  const texts = [...new Set(found.map(({ text }) => text))].sort();
  if (texts.length === 0) return undefined;
  const projects = new Set(found.map(({ project }) => project)).size;
  const headline = `${counted(texts.length, 'warning')} in ${counted(projects, 'project')}:`;
  return `\n${[headline, ...texts].join('\n\n')}\n\n`;
}

/** A headline of `formatDiagnostics`: the severity, the place where there is one, the code. */
const HEADLINE = /^warning {2}(?:\S.* {2})?([a-z]+(?:-[a-z\d]+)*)$/;

/** The warnings in what a task printed, without the excerpts of files. */
function warningsIn(output: string): readonly string[] {
  if (!output.includes('warning')) return [];
  const lines = stripVTControlCharacters(output).split(/\r?\n/);
  return lines.flatMap((line, index) => {
    const code = HEADLINE.exec(line)?.[1];
    if (code === undefined || !Object.hasOwn(kinds, code)) return [];
    const end = lines.findIndex((each, at) => at > index && !each.startsWith('  '));
    const words = lines.slice(index + 1, end === -1 ? undefined : end);
    return [[line, ...words.filter((each) => !each.startsWith('    '))].join('\n')];
  });
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
