import { posix, sep } from 'node:path';

/**
 * An ESLint rule: data goes one way through the rooms. It looks at every way to import: `import`, `export … from`,
 * `import()` and types, but not at imports of packages.
 *
 * @param houses as in rooms.mjs
 * @param root the repository, absolute
 */
export function oneDirection(houses, root) {
  return {
    meta: { type: 'problem', schema: [] },
    create(context) {
      const file = relativePath(root, context.filename);
      const check = (source) => {
        if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
        const imported = posix.join(posix.dirname(file), source.value);
        for (const house of houses) {
          const message = whyForbidden(house, file, imported);
          if (message !== undefined) context.report({ node: source, message });
        }
      };
      return {
        ImportDeclaration: ({ source }) => check(source),
        ExportNamedDeclaration: ({ source }) => check(source),
        ExportAllDeclaration: ({ source }) => check(source),
        ImportExpression: ({ source }) => check(source),
        TSImportType: ({ source, argument }) => check(source ?? argument?.literal),
      };
    },
  };
}

/** Why a file may not import another, both relative to the repository; undefined where it may. */
function whyForbidden({ source, shared, rooms, apart, entries }, file, imported) {
  const from = placeIn(source, file);
  const to = placeIn(source, imported);
  if (from === undefined || to === undefined || from === to) return undefined;
  // Entries wire the rooms together; what is in no table a test finds.
  if (!rooms.includes(from) && !shared.includes(from)) return undefined;
  if (entries.includes(to)) return `${to} is for those outside of ${source}: import the room itself.`;
  if (shared.includes(to)) {
    const earlier = shared.slice(0, shared.indexOf(from));
    if (!shared.includes(from) || earlier.includes(to)) return undefined;
  }
  const forbidden = apart[from] ?? [];
  const allowed = rooms
    .slice(0, Math.max(0, rooms.indexOf(from)))
    .filter((room) => !forbidden.includes(room));
  if (allowed.includes(to)) return undefined;
  return `${from} may import ${[...shared, ...allowed].join(', ')}: move what both need to the earlier room.`;
}

/** The room, or the file beside the rooms, that a path lies in. */
function placeIn(source, path) {
  if (!path.startsWith(`${source}/`)) return undefined;
  return path
    .slice(source.length + 1)
    .split('/')[0]
    .replace(/\.ts$/, '');
}

function relativePath(root, file) {
  return posix.normalize(
    file
      .slice(root.length + 1)
      .split(sep)
      .join('/'),
  );
}
