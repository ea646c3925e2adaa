import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { CLIENT } from './stand-in-options';

export interface RanPull {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `uffa` in this process with arguments that may hold anything. */
export async function runCommand(
  cwd: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = CLIENT,
  signal: AbortSignal = new AbortController().signal,
): Promise<RanPull> {
  const texts = { stdout: '', stderr: '' };
  const terminal = (stream: 'stdout' | 'stderr') => ({
    write: (text: string) => void (texts[stream] += text),
  });
  const code = await main({ argv, env, cwd, stdout: terminal('stdout'), stderr: terminal('stderr'), signal });
  return { code, ...texts };
}

/** The files below a directory by their paths, as they are. */
export function filesBelow(directory: string): Readonly<Record<string, string>> {
  const paths = readdirSync(directory, { recursive: true }).map(String).sort();
  return Object.fromEntries(
    paths
      .filter((path) => statSync(join(directory, path)).isFile())
      .map((path) => [path, readFileSync(join(directory, path), 'utf8')]),
  );
}
