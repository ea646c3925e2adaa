import { describe, expect, it } from 'vitest';
import { replaceTokens } from './tokens';

describe('replaceTokens', () => {
  it('replaces neighbours, and leaves unknown tokens', () => {
    const tokens = new Map([
      ['__PROJECT_ID__', 'p'],
      ['__a.url__', 'x'],
    ]);
    expect(replaceTokens('__PROJECT_ID____PROJECT_ID__ __a.url__ __b.url__ __project_id__', tokens)).toBe(
      'pp x __b.url__ __project_id__',
    );
  });

  it('takes tokens literally and does not replace inside what it put in', () => {
    const tokens = new Map([
      ['__a.b.c__', '$& __a__'],
      ['__a__', 'no'],
    ]);
    expect(replaceTokens('__a.b.c__ __aXb.c__', tokens)).toBe('$& __a__ __aXb.c__');
  });
});
