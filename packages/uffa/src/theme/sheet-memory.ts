import { hasErrors } from '../diagnostics/diagnostic';
import { statsOf } from '../files/stats-of';
import type { CompiledStyleSheet } from './style-sheet';
import { fileAt, type ThemeTree } from './theme-tree';

/**
 * In milliseconds: the coarsest steps in which file systems record the time of a change. A file that was changed this
 * shortly before it was read may have changed again since, without another time.
 */
const CLOCK_STEP = 1000;

interface Remembered {
  readonly sheet: CompiledStyleSheet;
  /** The state of the files that it was made of, as they were then. */
  readonly stamps: string;
}

/**
 * Style sheets of earlier builds, for watching a theme: an edit of `_custom.scss` does not change `clay.css`, which
 * takes longest. All builds that share a memory have to write style sheets in the same way.
 */
export class SheetMemory {
  private readonly sheets = new Map<string, Remembered>();
  private paths = '';

  /** Gives the earlier style sheet at a path if nothing that it was made of has changed, else compiles it. */
  async recall(
    path: string,
    tree: ThemeTree,
    compile: () => Promise<CompiledStyleSheet>,
  ): Promise<CompiledStyleSheet> {
    this.forgetOthers(tree);
    const known = this.sheets.get(path);
    if (known !== undefined && known.stamps === stampsOf(known.sheet, tree)) return known.sheet;
    this.sheets.delete(path);
    const started = Date.now();
    const sheet = await compile();
    // A style sheet with an error is not kept: it may have stopped before it read the file that will be edited.
    if (!hasErrors(sheet.diagnostics) && newestChange(sheet, tree) < started - CLOCK_STEP) {
      this.sheets.set(path, { sheet, stamps: stampsOf(sheet, tree) });
    }
    return sheet;
  }

  /** When a file is added or removed, an import may find another one than before. */
  private forgetOthers({ files }: ThemeTree): void {
    const paths = [...files.keys()].join('\n');
    if (paths !== this.paths) this.sheets.clear();
    this.paths = paths;
  }
}

function stampsOf({ loaded }: CompiledStyleSheet, tree: ThemeTree): string {
  return loaded.map((path) => stampOf(fileAt(tree, path))).join('\n');
}

function newestChange({ loaded }: CompiledStyleSheet, tree: ThemeTree): number {
  const files = loaded.flatMap((path) => fileAt(tree, path) ?? []);
  return Math.max(0, ...files.map((file) => statsOf(file)?.mtimeMs ?? Infinity));
}

function stampOf(file: string | undefined): string {
  const stats = file === undefined ? undefined : statsOf(file);
  return stats === undefined ? '' : `${file} ${stats.size} ${stats.mtimeMs}`;
}
