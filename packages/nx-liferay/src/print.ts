import { terminalText } from 'uffa/inference';

/** Writes to standard output, whoever the text is from. Nothing else in this package does. */
export function print(text: string | Buffer): void {
  process.stdout.write(terminalText(text.toString()));
}

/** The same for standard error, where Nx's own output is what another program reads. */
export function printError(text: string): void {
  process.stderr.write(terminalText(text));
}

/** The same as `print`; resolves when the text has been handed on. */
export async function printAndWait(text: string): Promise<void> {
  await new Promise((resolve) => process.stdout.write(terminalText(text), resolve));
}

/** Whether somebody sits at standard output, and what is printed reaches no log. */
export function isTerminal(): boolean {
  return process.stdout.isTTY;
}
