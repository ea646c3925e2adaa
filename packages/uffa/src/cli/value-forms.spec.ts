import { describe, expect, it } from 'vitest';
import { isDottedName, isLabel, unfitValues } from './value-forms';

describe('a label', () => {
  it.each(['a', '0', 'shop-dev', 'a'.repeat(63)])('may be %s', (value) => expect(isLabel(value)).toBe(true));

  it.each(['', '-a', 'a-', 'A', 'a_b', 'a.b', '../x', 'a\n', 'a'.repeat(64)])('may not be %j', (value) =>
    expect(isLabel(value)).toBe(false),
  );
});

it('a dotted name has labels between its dots', () => {
  expect(['a', 'shop.example.com', '1.2'].map(isDottedName)).toEqual([true, true, true]);
  expect(['', '.a', 'a.', 'a..b', 'a.-b'].map(isDottedName)).toEqual([false, false, false, false, false]);
});

it('names the values that lack their form, and none that is not given', () => {
  const forms = ['namespace', 'tag', 'domain'].map((option) => ({
    option,
    isValid: isLabel,
    expected: 'a label',
  }));
  const given = new Map([
    ['tag', '-x'],
    ['namespace', 'shop'],
  ]);
  expect(unfitValues(given, forms)).toEqual([{ option: 'tag', value: '-x', expected: 'a label' }]);
});
