import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { renderedElements } from './rendered-elements';

/**
 * Holds the elements of a merged archive against those of the archives that it was made of, each on its page of a preview: pixel
 * by pixel, and by what import maps have.
 *
 * @returns the ids of the elements, sorted
 */
export async function expectEqualElements(
  archives: readonly string[],
  merged: string,
  browser: Browser,
  packages: string,
): Promise<readonly string[]> {
  const own = await renderedElements(archives, browser, packages);
  const together = await renderedElements([merged], browser, packages);
  expect([...together.keys()].sort()).toEqual([...own.keys()].sort());
  for (const [id, element] of own) {
    const other = together.get(id);
    expect(element.errors, id).toEqual([]);
    expect(other?.errors, id).toEqual([]);
    // What shows nothing would be equal to anything that shows nothing.
    expect(element.size.width * element.size.height, id).toBeGreaterThan(0);
    expect(other?.size, id).toEqual(element.size);
    expect(other?.picture.equals(element.picture), `${id} looks different`).toBe(true);
    expect(Object.keys(other?.imports ?? {}), id).toEqual(Object.keys(element.imports));
    for (const [name, file] of Object.entries(element.imports)) {
      expect(other?.imports[name]?.endsWith(file), `${id}: ${name}`).toBe(true);
    }
  }
  return [...own.keys()].sort();
}
