import { isWithin, type Project, type SourceSet } from 'uffa/inference';
import { literalToNx } from '../facts/gradle-pattern-to-nx';
import { ownFilesets, sourcePieces } from './source-pieces';

/**
 * The Nx filesets of what is read of each project by its name. They are the same for most projects, so each is worked
 * out once.
 */
export class NamedFilesets {
  private readonly known = new Map<string, readonly string[]>();

  /** @param source the same under every profile, and in no nested project: the disk need not be searched for these */
  of(source: SourceSet, project: Pick<Project, 'path'>): readonly string[] {
    const key = keyOf(source, project);
    const before = key === undefined ? undefined : this.known.get(key);
    if (before !== undefined) return before;
    const made = sourcePieces(source, project).flatMap((piece) => ownFilesets(piece, project));
    if (key !== undefined) this.known.set(key, made);
    return made;
  }
}

/** What the filesets depend on; undefined where that includes the path of the project. */
function keyOf({ kind, base, include }: SourceSet, { path }: Pick<Project, 'path'>): string | undefined {
  const isQuoted = literalToNx(path) !== path;
  if (kind === 'either' || path === '.' || isQuoted || !isWithin(base, path)) return undefined;
  return JSON.stringify([kind, base.slice(path.length), include]);
}
