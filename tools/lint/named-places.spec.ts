import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { houses } from './rooms.mjs';

const repository = join(__dirname, '../..');

/** Paths of sources in backquotes, from the repository or from `packages`; one with a placeholder is as far as it goes. */
function placesIn(page: string): readonly string[] {
  const text = readFileSync(join(repository, page), 'utf8');
  const spans = [...text.matchAll(/`((?:packages\/)?(?:uffa|nx-liferay)\/src\/[^`\s]*)`/g)];
  return spans.map(([, path = '']) =>
    path.replace(/^(?!packages\/)/, 'packages/').replace(/\/[^/]*<.*$/, ''),
  );
}

describe.each(['docs/architecture.md', 'CONTRIBUTING.md', 'docs/decisions/zip-container.md'])(
  '%s',
  (page) => {
    it('names places that are there', () => {
      const places = placesIn(page);
      expect(places.length).toBeGreaterThan(0);
      expect(places.filter((path) => !existsSync(join(repository, path)))).toEqual([]);
    });
  },
);

// A newcomer finds a room by the table, and the table says which room may call which.
it.each(houses.filter(({ source }) => /^packages\/[^/]+\/src$/.test(source)))(
  'docs/architecture.md has a row for each room of $source, in their order',
  ({ source, rooms }) => {
    const page = readFileSync(join(repository, 'docs/architecture.md'), 'utf8');
    const tables = page
      .split('\n\n')
      .map((table) => [...table.matchAll(/^\| `([a-z-]+)\/` /gm)].map(([, room = '']) => room));
    expect(tables.map((rows) => rows.filter((room) => rooms.includes(room)))).toContainEqual(rooms);
    expect(rooms.filter((room) => !existsSync(join(repository, source, room)))).toEqual([]);
  },
);
