import { spawn } from 'node:child_process';

export interface ProgramOptions {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends the program. */
  readonly signal: AbortSignal;
  /** Is given what the program prints, as it prints it. */
  readonly onOutput: (chunk: Buffer) => void;
}

/** Runs a program to its end. @returns why it failed; undefined where it ended with 0 */
export function runProgram(
  file: string,
  parameters: readonly string[],
  { cwd, env, signal, onOutput }: ProgramOptions,
): Promise<string | undefined> {
  return new Promise((settle) => {
    // Windows starts these by its shell alone.
    const shell = /\.(cmd|bat)$/.test(file);
    const child = spawn(shell ? `"${file}"` : file, parameters, {
      cwd,
      env,
      signal,
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', onOutput);
    child.stderr.on('data', onOutput);
    child.on('error', (error) => settle(error.message));
    child.on('close', (code, name) => settle(code === 0 ? undefined : `ended with ${String(code ?? name)}`));
  });
}
