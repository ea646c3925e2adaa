import { expect, it } from 'vitest';
import { runProgram, type ProgramOptions } from './run-program';

const READ =
  "process.stdin.on('data', (text) => console.log('read ' + text)).on('end', () => console.log('end'))";

function run(options: Pick<ProgramOptions, 'input'>, signal = new AbortController().signal) {
  const printed: string[] = [];
  const ended = runProgram({ file: process.execPath, arguments: ['-e', READ] }, [], {
    cwd: process.cwd(),
    env: process.env,
    signal,
    onOutput: (chunk) => void printed.push(chunk.toString()),
    ...options,
  });
  return { ended, printed };
}

it('gives a program the text that it waits for, and then the end of its input', async () => {
  let give: (text: string) => void = () => undefined;
  const { ended, printed } = run({ input: new Promise((resolve) => (give = resolve)) });
  give('["run-many"]');
  expect(await ended).toBeUndefined();
  expect(printed.join('')).toBe('read ["run-many"]\nend\n');
});

it('gives a program nothing to read otherwise', async () => {
  const { ended, printed } = run({});
  expect(await ended).toBeUndefined();
  expect(printed.join('')).toBe('end\n');
});

it('stops a program that still waits for its text, and what comes later harms nobody', async () => {
  const controller = new AbortController();
  let give: (text: string) => void = () => undefined;
  const { ended } = run({ input: new Promise((resolve) => (give = resolve)) }, controller.signal);
  controller.abort();
  expect(await ended).toBe('ended with SIGTERM');
  give('late');
});
