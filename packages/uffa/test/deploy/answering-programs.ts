import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a program answers to a call whose arguments hold a text. */
export interface ProgramAnswer {
  readonly to: string;
  readonly stdout?: string;
  readonly stderr?: string;
  readonly code?: number;
  /** Goes on without an end once it has answered. */
  readonly endless?: true;
}

export interface AnsweringPrograms {
  readonly env: Readonly<Record<string, string>>;
  /** Each call, its arguments separated by `|`, in order. */
  readonly calls: () => readonly string[];
}

/** Puts programs on a PATH of their own that only answer: the first answer whose text is in the arguments. */
export function answeringPrograms(
  directory: string,
  programs: Readonly<Record<string, readonly ProgramAnswer[]>>,
): AnsweringPrograms {
  const bin = join(directory, 'bin');
  const calls = join(directory, 'calls');
  mkdirSync(bin, { recursive: true });
  for (const [name, answers] of Object.entries(programs)) {
    const file = join(bin, name);
    writeFileSync(`${file}.json`, JSON.stringify(answers));
    writeFileSync(file, programText(name, `${file}.json`, calls));
    chmodSync(file, 0o755);
  }
  return {
    env: { PATH: bin },
    calls: () => (existsSync(calls) ? readFileSync(calls, 'utf8').trimEnd().split('\n') : []),
  };
}

function programText(name: string, answers: string, calls: string): string {
  return `#!${process.execPath}
const { appendFileSync, readFileSync } = require('node:fs');
const args = process.argv.slice(2);
appendFileSync(${JSON.stringify(calls)}, ${JSON.stringify(name)} + '|' + args.join('|') + '\\n');
const answers = JSON.parse(readFileSync(${JSON.stringify(answers)}, 'utf8'));
const found = answers.find(({ to }) => args.join(' ').includes(to));
process.stdout.write(found?.stdout ?? '');
process.stderr.write(found?.stderr ?? (found ? '' : 'no such answer\\n'));
process.exitCode = found ? (found.code ?? 0) : 1;
if (found?.endless) setInterval(() => {}, 1000);
`;
}
