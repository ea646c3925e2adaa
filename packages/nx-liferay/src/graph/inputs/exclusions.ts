import { compileShellGlob, type Project } from 'uffa/inference';
import { inputsNamed, type NamedInputs } from '../../workspace/named-inputs';
import { literalToNx } from '../facts/gradle-pattern-to-nx';
import type { Inputs } from '../input';

/** The filesets of the project itself that inputs exclude, looked up in its named inputs. */
export function exclusionsOf(inputs: Inputs, namedInputs: NamedInputs): readonly string[] {
  const found = new Set<string>();
  const visit = (each: Inputs, visited: ReadonlySet<string>) => {
    for (const input of each) {
      const text = typeof input === 'string' ? input : textOf(input);
      if (text?.startsWith('!')) found.add(text.slice(1));
      const named = text === undefined || visited.has(text) ? undefined : inputsNamed(text, namedInputs);
      if (named !== undefined && text !== undefined) visit(named, new Set([...visited, text]));
    }
  };
  visit(inputs, new Set());
  return [...found].sort();
}

/**
 * Protects filesets of a project from exclusions among the other inputs of the same target: Nx applies an exclusion to
 * all filesets of the project, but not to those of the workspace. What is packaged must be hashed, even a test.
 */
export function protectedFrom(
  exclusions: readonly string[],
  filesets: Inputs,
  { path }: Pick<Project, 'path'>,
): Inputs {
  const ofProject = '{projectRoot}/';
  return filesets.map((fileset) =>
    typeof fileset === 'string' &&
    fileset.startsWith(ofProject) &&
    exclusions.some((exclusion) => mayMeet(exclusion, fileset))
      ? `{workspaceRoot}/${literalToNx(path)}/${fileset.slice(ofProject.length)}`
      : fileset,
  );
}

/**
 * Whether an exclusion can match something that a fileset matches: judged by a sample of each; for whole trees, it
 * always can.
 */
function mayMeet(exclusion: string, fileset: string): boolean {
  if (fileset.includes('**')) return true;
  return matches(sampleOf(fileset), exclusion) || matches(sampleOf(exclusion), fileset);
}

function matches(path: string, glob: string): boolean {
  return compileShellGlob(withoutToken(glob), 'matched')(path);
}

function sampleOf(glob: string): string {
  return withoutToken(glob).replace(/[*?]+/g, 'x');
}

function withoutToken(glob: string): string {
  return glob.replace(/^\{projectRoot\}\//, '');
}

function textOf(input: Exclude<Inputs[number], string>): string | undefined {
  const { fileset, input: name, dependencies, projects }: Record<string, unknown> = { ...input };
  if (typeof fileset === 'string') return fileset;
  return typeof name === 'string' && dependencies === undefined && projects === undefined ? name : undefined;
}
