import { join, posix } from 'node:path';
import { ignoreRules, withoutPardons, type IgnoreRules } from './ignore-rules';
import { ignoredAbove } from './ignored-above';
import { Directories, pathIn, type Holds } from './directories';
import { textIfThere } from 'uffa/inference';

/** Whether Nx takes no notice of a path (relative to the workspace root, POSIX, `/` at the end of a directory). */
export type IsIgnored = (path: string) => boolean;

/**
 * Reads the ignore files of a workspace as they are asked for. Of nested files the nearest one with an opinion decides,
 * and nothing below an ignored directory can be taken back, as git has it. Any .nxignore goes before every .gitignore,
 * and `.git/info/exclude`, that of a repository within the workspace, too, comes last, as Nx has it; it does not ask
 * what git has tracked. A `.ignore`, which some versions of Nx read and others do not, only takes away.
 */
export function gitIgnore(
  workspaceRoot: string,
  holds: Holds = new Directories(workspaceRoot).holds,
): IsIgnored {
  const above = ignoredAbove(workspaceRoot);
  const outside = joined(
    { ofNx: above('.nxignore'), ofSearches: [], ofGit: above('.gitignore'), ofClones: [] },
    nothing,
  );
  const inFile = (file: string, directory: string): readonly IgnoreRules[] => {
    const text = textIfThere(join(workspaceRoot, file));
    const start = directory === '.' ? 0 : directory.length + 1;
    return text === undefined ? [] : [ignoreRules(text, (path) => path.slice(start))];
  };
  const ownRules = (directory: string): RulesByFile => {
    const named = (name: string) =>
      holds(directory, name) ? inFile(pathIn(directory, name), directory) : [];
    return {
      ofNx: named('.nxignore'),
      ofSearches: named('.ignore').map(withoutPardons),
      ofGit: named('.gitignore'),
      ofClones: holds(directory, '.git') ? inFile(pathIn(directory, '.git/info/exclude'), directory) : [],
    };
  };
  const rulesFor = remembered((directory: string): Rules => {
    const around = directory === '.' ? outside : rulesFor(posix.dirname(directory));
    const hasOwn = ruleFiles.some((name) => holds(directory, name));
    return hasOwn ? joined(ownRules(directory), around) : around;
  });
  const isIgnored = remembered((path: string): boolean => {
    const clean = isCanonical(path) ? path : posix.normalize(path);
    if (clean === './' || clean === '.' || /^\.\.(\/|$)/.test(clean)) return false;
    const parent = posix.dirname(clean);
    if (parent !== '.' && isIgnored(`${parent}/`)) return true;
    for (const rules of rulesFor(parent).inOrder) {
      const verdict = rules(clean);
      if (verdict.ignored) return true;
      if (verdict.unignored) return false;
    }
    return false;
  });
  return isIgnored;
}

/** Whether nothing would change in a path: most have no segment that ends with a dot, and no empty one. */
function isCanonical(path: string): boolean {
  return !path.includes('./') && !path.includes('//') && !path.endsWith('.');
}

/** The rules for what is in a directory, by the file that has them; the nearest first. */
interface RulesByFile {
  readonly ofNx: readonly IgnoreRules[];
  readonly ofSearches: readonly IgnoreRules[];
  readonly ofGit: readonly IgnoreRules[];
  readonly ofClones: readonly IgnoreRules[];
}

interface Rules extends RulesByFile {
  /** All of them; the first that says something decides. */
  readonly inOrder: readonly IgnoreRules[];
}

const nothing: Rules = { ofNx: [], ofSearches: [], ofGit: [], ofClones: [], inOrder: [] };

/** What a directory with rules of its own holds; most have none, and share those around them. */
const ruleFiles = ['.nxignore', '.ignore', '.gitignore', '.git'];

function joined(own: RulesByFile, around: Rules): Rules {
  const ofNx = [...own.ofNx, ...around.ofNx];
  const ofSearches = [...own.ofSearches, ...around.ofSearches];
  const ofGit = [...own.ofGit, ...around.ofGit];
  const ofClones = [...own.ofClones, ...around.ofClones];
  return { ofNx, ofSearches, ofGit, ofClones, inOrder: [...ofNx, ...ofSearches, ...ofGit, ...ofClones] };
}

/** Works out the answer for each text once. */
function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = answer(text);
    known.set(text, made);
    return made;
  };
}
