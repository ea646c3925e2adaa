import type { Diagnostic } from './diagnostic';
import type { Kind } from './kind';
import { kinds, type DiagnosticArgs, type DiagnosticCode } from './kinds';
import { printable } from './printable';

/** The sentences of one diagnostic. */
export interface Words {
  readonly message: string;
  readonly fix: string;
}

/** What the table of kinds says about a diagnostic, with the user's values as they are. */
export function wordsOf<C extends DiagnosticCode>({ code, args }: Diagnostic<C>): Words {
  const kind = kinds[code] as Kind<DiagnosticArgs<C>>;
  return { message: kind.message(args), fix: kind.fix(args) };
}

/**
 * The same for a terminal: control characters of the user's values are shown escaped, so that a file name can neither
 * move the cursor nor forge a line. Line breaks of the table itself stay.
 */
export function printableWordsOf<C extends DiagnosticCode>(diagnostic: Diagnostic<C>): Words {
  return wordsOf({ ...diagnostic, args: printableArgs(diagnostic.args) as DiagnosticArgs<C> });
}

function printableArgs(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(printableArgs);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, printableArgs(member)]));
}
