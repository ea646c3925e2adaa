import { posix } from 'node:path';
import { filledOutput, type NamedRoot, type Options } from '../../graph/facts/filled-output';
import { isObject } from '../../workspace/read-json';

/** Everything that a target may make, with any of its configurations. */
export function outputsOfTarget(target: string, value: unknown, project: NamedRoot): readonly string[] {
  const { outputs, options, configurations } = isObject(value) ? value : {};
  const usual = isObject(options) ? options : {};
  const variants = [
    usual,
    ...Object.values(isObject(configurations) ? configurations : {})
      .filter(isObject)
      .map((configuration) => ({ ...usual, ...configuration })),
  ];
  return variants.flatMap((variant) => {
    const written = Array.isArray(outputs)
      ? outputs.filter((output) => typeof output === 'string')
      : undeclared(target, variant, project.root);
    return written
      .filter((output) => !output.startsWith('!'))
      .map((output) => filledOutput(output, project, variant));
  });
}

/** What Nx takes for the outputs of a target that declares none. */
function undeclared(target: string, { outputPath }: Options, root: string): readonly string[] {
  const given = [outputPath].flat().filter((path) => typeof path === 'string');
  if (given.length > 0) return given;
  if (target !== 'build' && target !== 'prepare') return [];
  return [
    posix.join('dist', root),
    ...['dist', 'build', 'public'].map((directory) => posix.join(root, directory)),
  ];
}
