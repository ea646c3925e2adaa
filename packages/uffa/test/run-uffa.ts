import { join } from 'node:path';
import { main } from '../src/cli/main';
import type { Environment } from '../src/cli/terminal';

export interface Surroundings {
  /** Relative to the workspace; default: its root. */
  readonly cwd?: string;
  readonly env?: Environment;
  /** The width of the terminal that both streams are; absent: they are pipes. */
  readonly columns?: number;
  readonly signal?: AbortSignal;
}

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Both streams in the order of writing, as a terminal shows them. */
  readonly screen: string;
}

/** Runs a command line such as `uffa package --json` in this process; paths and times are made the same everywhere. */
export async function runUffa(
  root: string,
  commandLine: string,
  surroundings: Surroundings = {},
): Promise<Ran> {
  const { cwd = '.', env = {}, columns, signal = new AbortController().signal } = surroundings;
  const written: { readonly stream: 'stdout' | 'stderr'; readonly text: string }[] = [];
  const terminal = (stream: 'stdout' | 'stderr') => ({
    write: (text: string) => written.push({ stream, text }),
    ...(columns === undefined ? {} : { isTTY: true, columns }),
  });
  const code = await main({
    argv: commandLine.split(' ').slice(1),
    env,
    cwd: join(root, cwd),
    stdout: terminal('stdout'),
    stderr: terminal('stderr'),
    signal,
  });
  const textOf = (chunks: typeof written) => normalised(chunks.map(({ text }) => text).join(''), root);
  return {
    code,
    stdout: textOf(written.filter(({ stream }) => stream === 'stdout')),
    stderr: textOf(written.filter(({ stream }) => stream === 'stderr')),
    screen: textOf(written),
  };
}

/**
 * Replaces what differs between machines: the directory, the time, the process, and the size of what another zlib
 * packed.
 */
function normalised(text: string, root: string): string {
  return text
    .replaceAll(root, '<workspace>')
    .replace(/ in \d+\.\d s/g, ' in 0.1 s')
    .replace(/(\.zip\.)\d+(-0\.tmp)/g, '$14711$2')
    .replace(/^ *\d+(\.\d)? k?B(?= {2}\S+\.zip(?:$| {2}))/gm, '  1.2 kB')
    .replace(/("packed": )\d+/g, '$11234')
    .replace(/("output": "\S+\.zip",\s+"size": )\d+/g, '$11234')
    .replace(/^( *([\d.]+ [kM]?B)) *[\d.]+ [kM]?B(?= {2}[ │├└])/gm, (_, left: string, size: string) =>
      left.concat(half(size).padStart(9)),
    )
    .replace(/([\d.]+ [kM]?B), [\d.]+ [kM]?B packed/g, (_, size: string) => `${size}, ${half(size)} packed`);
}

/** Stands for what half as many bytes are packed into. */
function half(size: string): string {
  return size.replace(/^[\d.]+/, (digits) => (Number(digits) / 2).toFixed(digits.includes('.') ? 1 : 0));
}
