import { join } from 'node:path';
import { namesIn, textIfThere } from 'uffa/inference';
import { leadsOut } from '../output-directory';
import { filesBelow } from './files-below';

/** Where tools keep their caches in a project's node_modules. */
const CACHES = ['node_modules/.tmp', 'node_modules/.cache'];

/** What incremental compilers of TypeScript remember in a project: they skip what it says is built. */
export interface BuildMemory {
  /** Relative to the project. */
  readonly files: readonly string[];
  /** Whether the project also names one that lies outside of it. */
  readonly liesElsewhere: boolean;
}

/**
 * @param root of the project; absolute
 * @param isForeign whether a directory, relative to it, is another project or repository
 * @throws the file system's error
 */
export function buildMemory(
  root: string,
  isForeign: (path: string, names: ReadonlySet<string>) => boolean,
): BuildMemory {
  const skips = (path: string, names: ReadonlySet<string>) =>
    /(?:^|\/)(?:node_modules|\.nx)$/.test(path) || (path !== '.' && isForeign(path, names));
  const own = filesBelow(root, '.', skips).files;
  const cached = CACHES.flatMap((path) => filesBelow(root, path, isForeign).files);
  return {
    files: [...own, ...cached].filter((file) => file.endsWith('.tsbuildinfo')),
    liesElsewhere: namedMemories(root).some(leaves),
  };
}

function leaves(path: string): boolean {
  return leadsOut(path.replaceAll('\\', '/'));
}

/** The paths that the project's configurations and scripts give to `tsBuildInfoFile`. */
function namedMemories(root: string): readonly string[] {
  const files = namesIn(root).filter((name) => /^(?:tsconfig.*|package)\.json$/.test(name));
  return files.flatMap((name) => {
    const text = textIfThere(join(root, name)) ?? '';
    return [...text.matchAll(/tsBuildInfoFile["\s:=\\]+([^"\s\\]+)/gi)].flatMap(([, path = '']) =>
      path === '' ? [] : [path.replace(/^\$\{configDir\}\//, '')],
    );
  });
}
