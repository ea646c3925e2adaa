import { describe, expect, it } from 'vitest';
import { commandOptions } from './command-options';

describe('commandOptions', () => {
  it.each([
    [['--emptyOutputs=false', '--mode=dev'], ['--mode=dev']],
    [['--emptyOutputs', 'false', 'x'], ['x']],
    [['--no-emptyOutputs', 'x'], ['x']],
    [['--no-empty-outputs', '--x'], ['--x']],
    [['--emptyOutputs', '--x'], ['--x']],
    [
      ['--keptOutputs=out', '--keptOutputs', 'lib', '--x', 'y'],
      ['--x', 'y'],
    ],
    [
      ['--emptyOutputsToo', '--x'],
      ['--emptyOutputsToo', '--x'],
    ],
  ])('gives the command of %j only what is for it', (given, left) => {
    const options = { command: 'npm run build', mode: 'dev', emptyOutputs: false, __unparsed__: given };
    expect(commandOptions(options)).toEqual({ command: 'npm run build', mode: 'dev', __unparsed__: left });
  });
});
