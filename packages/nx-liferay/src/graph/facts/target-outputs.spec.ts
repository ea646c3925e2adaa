import { expect, it } from 'vitest';
import { targetOutputs } from './target-outputs';

it('fills in the tokens of Nx, and leaves out what has no value or takes away', () => {
  const targets = {
    build: {
      outputs: [
        '{projectRoot}/out',
        '!{projectRoot}/out/x',
        '{workspaceRoot}/dist/{projectName}',
        '{options.to}',
      ],
      options: { to: 'elsewhere' },
    },
    test: { outputs: ['{options.missing}', '{workspaceRoot}'] },
    lint: {},
  };
  expect(targetOutputs({ project: { root: 'x/a', targets }, projectName: 'a' })).toEqual({
    build: ['x/a/out', 'dist/a', 'elsewhere'],
    test: ['.'],
    lint: [],
  });
});

it.each([
  '{projectRoot}/build/',
  '{projectRoot}/./build',
  '{projectRoot}//build//',
  './{projectRoot}/build',
  '{workspaceRoot}//{projectRoot}/build/.',
])('gives %s in its one spelling', (output) => {
  const project = { root: 'x/a', targets: { build: { outputs: [output] } } };
  expect(targetOutputs({ project, projectName: 'a' })).toEqual({ build: ['x/a/build'] });
});
