import { describe, expect, it } from 'vitest';
import type { Entry } from '../entry';
import { overlayEntries } from './overlay-entries';

const entry = (path: string, text: string): Entry => ({
  path,
  content: { kind: 'text', text },
  executable: false,
  origin: { kind: 'generated', rule: text },
});

describe('overlayEntries', () => {
  it('replaces an assembled entry by a generated one of the same path', () => {
    const { entries, diagnostics } = overlayEntries([entry('LCP.json', 'own')], [entry('LCP.json', 'made')]);
    expect(entries).toEqual([entry('LCP.json', 'made')]);
    expect(diagnostics).toEqual([]);
  });

  it('sorts by code unit, upper case before lower case', () => {
    const { entries } = overlayEntries([entry('b', ''), entry('é', ''), entry('B', '')], [entry('a/z', '')]);
    expect(entries.map(({ path }) => path)).toEqual(['B', 'a/z', 'b', 'é']);
  });

  it('reports a path that is a file and a directory', () => {
    const { diagnostics } = overlayEntries([entry('Dockerfile/x', '')], [entry('Dockerfile', '')]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['path-is-file-and-directory']);
  });
});
