import { statsOf } from '../discover/stats-of';
import type { CompiledStyleSheet } from './style-sheet';
import { fileAt, type ThemeTree } from './theme-tree';

/**
 * In milliseconds: file systems tell the time of a change in steps as long as this. A file that was changed later may
 * have been read before its last change.
 */
const CLOCK_STEP = 1000;

interface Remembered {
  readonly sheet: CompiledStyleSheet;
  /** What the files that it was made of were then. */
  readonly stamps: string;
}

/**
 * Style sheets of earlier builds, for who builds a theme again and again: an edit of `_custom.scss` leaves `clay.css`,
 * which takes longest, as it is. Belongs to one way of writing style sheets.
 */
export class SheetMemory {
  private readonly sheets = new Map<string, Remembered>();
  private paths = '';

  /** Gives the style sheet at a path as it was, if all that it was made of still is, or has it compiled. */
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
    // One with an error may have stopped before it came to the file that will be edited.
    const isWhole = sheet.texts.size > 0;
    if (isWhole && newestChange(sheet, tree) < started - CLOCK_STEP) {
      this.sheets.set(path, { sheet, stamps: stampsOf(sheet, tree) });
    }
    return sheet;
  }

  /** A file that comes or goes may be one that an import finds from then on, or no more. */
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
