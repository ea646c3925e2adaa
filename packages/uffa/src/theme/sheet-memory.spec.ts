import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withWorkspace } from '../../test/with-workspace';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { CompiledStyleSheet } from './style-sheet';
import { SheetMemory } from './sheet-memory';
import { mergeLayers } from './theme-tree';

const files = { 'src/css/main.scss': "@import 'a';", 'src/css/_a.scss': '', 'src/css/_b.scss': '' };

/**
 * Calls `use` with a function that says whether `css/main.scss`, which is made from itself and `_a.scss`, is compiled
 * again.
 */
function remembering(
  use: (isCompiled: () => Promise<boolean>, change: Change) => Promise<void>,
  diagnostics: readonly Diagnostic[] = [],
): Promise<void> {
  return withWorkspace(files, async (root) => {
    const memory = new SheetMemory();
    const src = join(root, 'src');
    const change: Change = (path, text, time = 1e9) => {
      if (text === undefined) rmSync(join(src, path));
      else writeFileSync(join(src, path), text);
      if (text !== undefined) utimesSync(join(src, path), time, time);
    };
    for (const path of Object.keys(files)) change(path.slice('src/'.length), '');
    const sheet: CompiledStyleSheet = {
      texts: new Map([['css/main.css', '']]),
      loaded: ['css/main.scss', 'css/_a.scss'],
      diagnostics,
    };
    await use(async () => {
      let isCompiled = false;
      await memory.recall('css/main.scss', { ...mergeLayers([src], [src]), mounts: [], roots: [src] }, () => {
        isCompiled = true;
        return Promise.resolve(sheet);
      });
      return isCompiled;
    }, change);
  });
}

/** @param time when the file was changed, in seconds; by default long ago */
type Change = (path: string, text: string | undefined, time?: number) => void;

describe('SheetMemory', () => {
  it('gives a style sheet back until a file that it was made from changes', () =>
    remembering(async (isCompiled, change) => {
      expect(await isCompiled()).toBe(true);
      expect(await isCompiled()).toBe(false);
      change('css/_b.scss', 'other');
      expect(await isCompiled()).toBe(false);
      change('css/_a.scss', 'new');
      expect(await isCompiled()).toBe(true);
      expect(await isCompiled()).toBe(false);
    }));

  it('forgets when a file is added or removed, which an import may find or miss', () =>
    remembering(async (isCompiled, change) => {
      await isCompiled();
      change('css/a.css', '');
      expect(await isCompiled()).toBe(true);
      change('css/a.css', undefined);
      expect(await isCompiled()).toBe(true);
    }));

  it('remembers nothing of a file that may have changed while it was read', () =>
    remembering(async (isCompiled, change) => {
      change('css/_a.scss', 'half', Date.now() / 1000);
      expect(await isCompiled()).toBe(true);
      expect(await isCompiled()).toBe(true);
    }));

  it('remembers nothing that did not compile: the file to mend may be one that was not reached', () =>
    remembering(
      async (isCompiled) => {
        expect(await isCompiled()).toBe(true);
        expect(await isCompiled()).toBe(true);
      },
      [
        diagnostic('sass-error', {
          message: 'expected "}"',
          fault: 'project',
          installer: 'npm',
          directory: '.',
          wanted: 'sass-embedded@1.66.1',
        }),
      ],
    ));
});
