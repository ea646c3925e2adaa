import { createInterface } from 'node:readline/promises';
import { once } from 'node:events';
import type { Terminal } from './terminal';

export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

/**
 * Asks for one of some choices by its number or name, until it gets one; the first by default. Nx's own prompts can't
 * depend on earlier answers, and each major version of Nx brings another library for prompts.
 */
export async function choose<Value extends string>(
  question: string,
  choices: readonly Choice<Value>[],
  { input, output }: Terminal,
): Promise<Value> {
  const lines = choices.map(({ value, label }, index) => `  ${index + 1}) ${value}: ${label}\n`);
  output.write(`${question}\n${lines.join('')}`);
  const terminal = createInterface({ input, output });
  const closed = once(terminal, 'close').then((): never => {
    throw new Error('Nothing was generated: the question was not answered.');
  });
  try {
    for (;;) {
      const answer = await Promise.race([terminal.question('Number or name (1): '), closed]);
      const chosen = chosenOf(answer.trim(), choices);
      if (chosen !== undefined) return chosen;
    }
  } finally {
    closed.catch(() => undefined);
    terminal.close();
  }
}

function chosenOf<Value extends string>(
  answer: string,
  choices: readonly Choice<Value>[],
): Value | undefined {
  const number = answer === '' ? 1 : Number(answer);
  return (choices[number - 1] ?? choices.find(({ value }) => value === answer))?.value;
}
