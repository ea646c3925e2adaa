import type { ProjectConfiguration, TargetConfiguration } from '@nx/devkit';
import { compileShellGlob } from 'uffa/inference';
import { canonicalPath } from '../workspace/canonical-path';

type Inputs = NonNullable<TargetConfiguration['inputs']>;

/**
 * Whether inputs of a target include a file, by its path relative to the workspace root. Exclusions are ignored, and a
 * name that nx.json explains stands for all files of the project.
 * @param isOwn whether a file belongs to the project, and to no other in it
 */
export function hashedFiles(
  { inputs = [] }: TargetConfiguration,
  { root, namedInputs = {} }: Pick<ProjectConfiguration, 'root' | 'namedInputs'>,
  isOwn: (path: string) => boolean,
): (path: string) => boolean {
  const ofProject = root === '.' ? '' : `${root}/`;
  const matchers = filesets(inputs, namedInputs).map((text): ((path: string) => boolean) => {
    const [, token, glob = ''] = /^\{(workspaceRoot|projectRoot)\}\/(.*)$/.exec(text) ?? [];
    if (token === undefined) return isOwn;
    const matches = compileShellGlob(canonicalPath(glob), 'matched');
    return token === 'workspaceRoot'
      ? matches
      : (path) => isOwn(path) && matches(path.slice(ofProject.length));
  });
  return (path) => matchers.some((matches) => matches(path));
}

/** The filesets of inputs, with what names stand for as far as the project explains them. */
function filesets(
  inputs: Inputs,
  named: NonNullable<ProjectConfiguration['namedInputs']>,
): readonly string[] {
  return inputs.flatMap((input) => {
    const text = typeof input === 'string' ? input : 'fileset' in input ? input.fileset : '^';
    if (/^[!^]/.test(text)) return [];
    const meant = named[text];
    return meant === undefined ? [text] : filesets(meant, named);
  });
}
