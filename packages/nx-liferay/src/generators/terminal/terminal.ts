/** Where a generator asks and is answered. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** The terminal of this process; undefined where nobody sits at it, or it must not ask questions. */
export function processTerminal(): Terminal | undefined {
  const { stdin, stdout, env } = process;
  // As Nx decides it for its own prompts: a generator is not told about `--interactive`.
  const isInteractive =
    stdout.isTTY && stdin.isTTY && env['CI'] !== 'true' && env['NX_INTERACTIVE'] !== 'false';
  return isInteractive ? { input: stdin, output: stdout } : undefined;
}
