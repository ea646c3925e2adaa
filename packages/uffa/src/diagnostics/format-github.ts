import type { FiledDiagnostic } from './filed-diagnostic';
import type { Severity } from './kind';
import { kinds } from './kinds';
import { terminalText } from './terminal-text';
import { printableWordsOf } from './words';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Diagnostics as workflow commands of GitHub Actions, one in a line, which become annotations of the changed files. Values
 * are escaped as `@actions/core` does it, so that no name of a file or property ends its command or starts another.
 */
export function formatGithub(filed: readonly FiledDiagnostic[]): string {
  return filed.map((each) => `${commandOf(each)}\n`).join('');
}

function commandOf({ diagnostic, file }: FiledDiagnostic): string {
  const { code, severity, position } = diagnostic;
  const { message, fix } = printableWordsOf(diagnostic);
  const properties = [
    `file=${escapedProperty(file)}`,
    ...(position === undefined ? [] : [`line=${position.line}`, `col=${position.column}`]),
    ...(position?.endLine === undefined ? [] : [`endLine=${position.endLine}`]),
    ...(position?.endColumn === undefined ? [] : [`endColumn=${position.endColumn}`]),
    `title=${escapedProperty(`${kinds[code].title} (${code})`)}`,
  ];
  return `::${commands[severity]} ${properties.join(',')}::${escapedData(`${message}\nfix: ${fix}`)}`;
}

/** The commands of other build servers in it are broken, too: they read logs that are passed on. */
function escapedData(text: string): string {
  return terminalText(text).replace(/[%\r\n]/g, percentEncoded);
}

function escapedProperty(text: string): string {
  return escapedData(text).replace(/[:,]/g, percentEncoded);
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
