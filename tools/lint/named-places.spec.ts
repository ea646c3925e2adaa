import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

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
