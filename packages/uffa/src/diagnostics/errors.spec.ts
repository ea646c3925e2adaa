import { describe, expect, it } from 'vitest';
import { diagnostic } from './diagnostic';
import { UffaError } from './errors';

describe('UffaError', () => {
  it('says what is wrong where a program lets it reach the console', () => {
    const error = new UffaError(diagnostic('workspace-missing', { directory: 'no\u001bwhere' }));
    expect(String(error)).toBe(
      'UffaError: workspace-missing: The workspace no\\u001bwhere is not a directory.',
    );
  });
});
