import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { relative, resolve, sep } from 'node:path';

/** `read`: a file's content. `list`: the names in a directory. `probe`: whether something is there, and what it is. */
type AccessKind = 'read' | 'list' | 'probe';

/** One look at the disk, by path relative to the watched directory. */
export interface FileAccess {
  readonly kind: AccessKind;
  readonly path: string;
}

/** The functions of node:fs that look at the disk, without the endings `Sync` of those that have both. */
const watched: Readonly<Record<string, AccessKind>> = {
  access: 'probe',
  copyFile: 'read',
  cp: 'read',
  createReadStream: 'read',
  exists: 'probe',
  lstat: 'probe',
  open: 'read',
  openAsBlob: 'read',
  opendir: 'list',
  readFile: 'read',
  readdir: 'list',
  readlink: 'probe',
  realpath: 'probe',
  stat: 'probe',
};

/** Callback, synchronous and promise forms, as the modules of Node hold them. */
const forms: readonly { readonly holder: object; readonly suffix: string }[] = [
  { holder: fs, suffix: '' },
  { holder: fs, suffix: 'Sync' },
  { holder: fs.promises, suffix: '' },
];

/**
 * Runs something and lists what it asked of the disk below `root`, each look once, sorted. Whoever imports node:fs,
 * however, is watched; a file that is opened to be written counts for nothing.
 */
export async function recordFileAccess(root: string, run: () => unknown): Promise<readonly FileAccess[]> {
  const found = new Map<string, FileAccess>();
  const note = (looked: AccessKind, args: readonly unknown[]) => {
    const [target, flags] = args;
    if (typeof target !== 'string' || (typeof flags === 'string' && /^[aw]/.test(flags))) return;
    // A directory is held open while its files are looked at.
    const isHeld = typeof flags === 'number' && (flags & fs.constants.O_DIRECTORY) !== 0;
    const kind = isHeld ? 'list' : looked;
    const path = relative(root, resolve(target)).split(sep).join('/') || '.';
    if (path !== '..' && !path.startsWith('../')) found.set(`${path} ${kind}`, { kind, path });
  };
  const restore = forms.flatMap((form) => watch(form, note));
  syncBuiltinESMExports();
  try {
    await run();
  } finally {
    restore.forEach((each) => each());
    syncBuiltinESMExports();
  }
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}

/** Puts a spy in front of each watched function of one form. @returns what takes the spies away again */
function watch(
  { holder, suffix }: (typeof forms)[number],
  note: (kind: AccessKind, args: readonly unknown[]) => void,
): readonly (() => void)[] {
  return Object.entries(watched).flatMap(([name, kind]) => {
    const key = name + suffix;
    const original: unknown = Reflect.get(holder, key);
    if (typeof original !== 'function') return [];
    const spy = (...args: readonly unknown[]): unknown => {
      note(kind, args);
      return Reflect.apply(original, holder, args);
    };
    // `realpathSync.native` and the like.
    Reflect.set(holder, key, Object.assign(spy, original));
    return [() => void Reflect.set(holder, key, original)];
  });
}
