import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { oneDirection } from './one-direction.mjs';
import { houses } from './rooms.mjs';

const repository = join(__dirname, '../..');
const linter = new Linter({ cwd: repository });

/** What lint says of one line in a file of a room. */
function saidOf(path: string, code: string): readonly string[] {
  return linter
    .verify(
      code,
      [
        {
          files: ['**/*.ts'],
          languageOptions: { parser: tseslint.parser },
          plugins: { house: { rules: { 'one-direction': oneDirection(houses, repository) } } },
          rules: { 'house/one-direction': 'error' },
        },
      ],
      { filename: join(repository, path) },
    )
    .map(({ message }) => message);
}

const forms = [
  (path: string) => `import { a } from '${path}';`,
  (path: string) => `import type { A } from '${path}';`,
  (path: string) => `export { a } from '${path}';`,
  (path: string) => `export * from '${path}';`,
  (path: string) => `const a = await import('${path}');`,
  (path: string) => `type A = import('${path}').A;`,
];

describe.each(houses)('$source', ({ source, shared, rooms, apart, entries }) => {
  it('has the rooms of the table, and nothing beside them', () => {
    const found = readdirSync(join(repository, source), { withFileTypes: true })
      .filter(({ name }) => !/\.spec\.ts$/.test(name))
      .map(({ name }) => name.replace(/\.ts$/, ''));
    expect(found.sort()).toEqual([...rooms, ...shared, ...entries].sort());
  });

  const forbidden = rooms.flatMap((room, index) => [
    ...rooms.slice(index + 1).map((later) => [room, later] as const),
    ...(apart[room] ?? []).map((other) => [room, other] as const),
  ]);

  it.each(forbidden)('%s may not import %s, in whatever form', (room, other) => {
    for (const form of forms) {
      const said = saidOf(`${source}/${room}/a.ts`, form(`../${other}/b`));
      expect(said).toEqual([
        expect.stringMatching(new RegExp(`^${room} may import .*: move what both need`)),
      ]);
    }
  });

  it.each(rooms)('%s may not import what is for other packages', (room) => {
    for (const entry of entries)
      expect(saidOf(`${source}/${room}/a.ts`, `import '../${entry}';`)).toHaveLength(1);
  });

  it.each(rooms.slice(1))('%s may import the room before it', (room) => {
    const before = rooms[rooms.indexOf(room) - 1];
    if (before === undefined || apart[room]?.includes(before) === true) return;
    expect(saidOf(`${source}/${room}/a.ts`, `import { a } from '../${before}/b';\nimport './b';`)).toEqual(
      [],
    );
  });

  it.each(shared)('%s imports no room', (file) => {
    const path = existsSync(join(repository, source, file))
      ? `${source}/${file}/a.ts`
      : `${source}/${file}.ts`;
    const up = path.endsWith('/a.ts') ? '..' : '.';
    for (const room of rooms) expect(saidOf(path, `import { a } from '${up}/${room}/b';`)).toHaveLength(1);
  });
});
