import { describe, expect, it } from 'vitest';
import { groupingOf } from './grouping';

describe('groupingOf', () => {
  it('takes a project without extensions as configuration', () => {
    expect(groupingOf([])).toBe('configuration');
  });

  it.each(['batch', 'configuration', 'frontend', 'microservice'] as const)(
    'lets %s mix with configuration only',
    (classification) => {
      expect(groupingOf([classification])).toBe(classification);
      expect(groupingOf(['configuration', classification])).toBe(classification);
    },
  );

  it.each([
    ['batch', 'frontend'],
    ['frontend', 'microservice'],
    ['batch', 'microservice'],
    ['configuration', 'frontend', 'microservice'],
  ] as const)('has no grouping for %s and %s', (...classifications) => {
    expect(groupingOf(classifications)).toBeUndefined();
  });
});
