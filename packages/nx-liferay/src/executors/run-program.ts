import { spawn, type SpawnOptions } from 'node:child_process';
import type { Program } from '../java/find-program';

export interface ProgramOptions {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends the program. */
  readonly signal: AbortSignal;
  /** Called with what the program prints, as it prints it. Absent: the program writes to the terminal. */
  readonly onOutput?: (chunk: Buffer) => void;
}

/** Runs a program to its end. @returns why it failed; undefined where it ended with 0 */
export function runProgram(
  program: Program,
  parameters: readonly string[],
  { cwd, env, signal, onOutput }: ProgramOptions,
): Promise<string | undefined> {
  return new Promise((settle) => {
    // Windows can start these only through its shell.
    const shell = /\.(cmd|bat)$/.test(program.file);
    const stdio: SpawnOptions['stdio'] = onOutput === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const options: SpawnOptions = { cwd, env, signal, shell, stdio };
    const file = shell ? `"${program.file}"` : program.file;
    const child = spawn(file, [...program.arguments, ...parameters], options);
    if (onOutput !== undefined) {
      child.stdout?.on('data', onOutput);
      child.stderr?.on('data', onOutput);
    }
    child.on('error', (error) => {
      // A program that was told to stop is waited for, so that it can clean up.
      if (error.name !== 'AbortError') settle(error.message);
    });
    child.on('close', (code, name) => settle(code === 0 ? undefined : `ended with ${String(code ?? name)}`));
  });
}
