/** Between what comes before a hash in a file's name, the hash, and the ends of the name. */
const SEPARATORS = ['.', '-', '_'];

/**
 * A path with the hash in its file's name, if there is one, replaced: `static/main.*.js` of `static/main.1a2b3c.js`.
 * Undefined where nothing in the name looks like a hash.
 */
export function withoutHash(path: string): string | undefined {
  const slash = path.lastIndexOf('/') + 1;
  const name = path.slice(slash);
  const dot = name.endsWith('.map') ? beforeLast(name, 2) : beforeLast(name, 1);
  const ends = [...new Set([dot, name.length])];
  for (const end of ends) {
    const start = hashStart(name.slice(0, end));
    if (start !== undefined) return `${path.slice(0, slash)}${name.slice(0, start)}*${name.slice(end)}`;
  }
  return undefined;
}

/** Where the last `count` extensions of a name begin; its end where it has fewer. */
function beforeLast(name: string, count: number): number {
  let end = name.length;
  for (let left = count; left > 0; left--) {
    const dot = name.lastIndexOf('.', end - 1);
    if (dot <= 0) return end;
    end = dot;
  }
  return end;
}

/** Where a hash at the end of a stem begins, behind a separator. */
function hashStart(stem: string): number | undefined {
  // Vite and esbuild: eight characters of base64, which may be separators themselves.
  const eight = stem.length - 8;
  if (eight > 1 && SEPARATORS.includes(stem.charAt(eight - 1)) && isMixed(stem.slice(eight))) return eight;
  const separator = Math.max(...SEPARATORS.map((each) => stem.lastIndexOf(each)));
  const last = stem.slice(separator + 1);
  return separator > 0 && (isHexadecimal(last) || (last.length >= 8 && isMixed(last)))
    ? separator + 1
    : undefined;
}

function isHexadecimal(text: string): boolean {
  return /^[0-9a-fA-F]{4,64}$/.test(text) && /[0-9]/.test(text);
}

/** A word of a language has neither digits nor capitals behind small letters. */
function isMixed(text: string): boolean {
  return /^[A-Za-z0-9_-]{8,64}$/.test(text) && /[0-9]|[a-z][A-Z]/.test(text);
}

/** Pairs paths that differ by the hash in their names only. Where several could be meant, none are. */
export function pairHashed(
  removed: readonly string[],
  added: readonly string[],
): readonly (readonly [before: string, after: string])[] {
  const [there, here] = [byStem(removed), byStem(added)];
  return [...there].flatMap(([stem, before]) => {
    const after = here.get(stem);
    const [was, is] = [before[0], after?.[0]];
    if (was === undefined || is === undefined || before.length > 1 || after?.length !== 1) return [];
    return [[was, is] as const];
  });
}

function byStem(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const path of paths) {
    const stem = withoutHash(path);
    if (stem === undefined) continue;
    const same = found.get(stem);
    if (same === undefined) found.set(stem, [path]);
    else same.push(path);
  }
  return found;
}
