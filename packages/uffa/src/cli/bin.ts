#!/usr/bin/env node
import * as nodeModule from 'node:module';
import { constants } from 'node:os';
import { exitCodes } from './exit-code';

type Stop = 'SIGINT' | 'SIGTERM';

// What Node compiles in one run it need not compile in the next. Node 20 has no such cache.
(nodeModule as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

const interruption = new AbortController();

/** `once`, so that a second signal ends the process at once, as it does without a listener. */
for (const stop of ['SIGINT', 'SIGTERM'] satisfies Stop[]) {
  process.once(stop, () => interruption.abort(stop));
}

// `uffa list | head` closes the pipe: the rest of the output has no reader, and that is not a failure. A full disk is one.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') giveUp(error);
  });
}

function giveUp(error: NodeJS.ErrnoException): void {
  if (process.exitCode !== exitCodes.couldNotRun) {
    console.error(`uffa: what it prints cannot be written (${error.code ?? error.message}).`);
  }
  process.exitCode = exitCodes.couldNotRun;
  interruption.abort();
}

/** The exit code is set, not forced: output that a slow pipe has not taken yet is still written. */
async function run(): Promise<void> {
  // Loaded only now, after the compile cache is on.
  const { main } = await import('./main.js');
  const code = await main({
    argv: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    stdout: process.stdout,
    stderr: process.stderr,
    stdin: process.stdin,
    signal: interruption.signal,
  });
  process.exitCode ??= interruption.signal.aborted
    ? 128 + constants.signals[interruption.signal.reason as Stop]
    : code;
}

run().catch((error: unknown) => {
  const isOutOfFiles = error instanceof Error && 'code' in error && error.code === 'EMFILE';
  console.error(
    isOutOfFiles
      ? 'uffa: the system allows this process too few open files. Allow more (ulimit -n 1024), and run again.'
      : error,
  );
  process.exitCode = exitCodes.couldNotRun;
});
