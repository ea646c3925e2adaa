import { describe, expect, it } from 'vitest';
import { changesBetween } from './json-changes';

describe('changesBetween', () => {
  it('names what is gone and what has come, by its path', () => {
    const before = { height: 1, toolbar: { items: ['a', 'b'] }, same: [1] };
    const after = { toolbar: { items: ['a', 'c', 'd'] }, same: [1], plugin: function Mention() {} };
    expect(changesBetween(before, after)).toEqual([
      { kind: 'removed', path: 'config.height', text: '1' },
      { kind: 'removed', path: 'config.toolbar.items[1]', text: '"b"' },
      { kind: 'added', path: 'config.toolbar.items[1]', text: '"c"' },
      { kind: 'added', path: 'config.toolbar.items[2]', text: '"d"' },
      { kind: 'added', path: 'config.plugin', text: '"function Mention"' },
    ]);
  });

  it('ends for a configuration that holds itself', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const other: Record<string, unknown> = {};
    other['self'] = other;
    expect(changesBetween(circle, other).length).toBeLessThan(3);
  });
});
