import { describe, expect, it } from 'vitest';
import { odataProblem } from './odata';

describe('odataProblem', () => {
  it.each([
    "name eq 'It''s'",
    'price gt 10.5 and price le 20',
    "status in ('approved', 'draft')",
    'dateCreated ge 2025-01-31T12:00:00Z',
    "contains(name, 'a') or not startswith(name, 'b')",
    "tags/any(t: t eq 'red' or t eq 'blue')",
    '(a eq 1) and (b eq null or (c ne true))',
    "customer/name eq 'Alex'",
    'id eq -1',
  ])('has nothing to say about %s', (text) => expect(odataProblem(text)).toBeUndefined());

  it.each([
    ['', 'it is empty'],
    ["name eq 'open", '"\'open" is not part of an expression'],
    ['name eq', 'it ends too soon'],
    ['eq 1', '"eq" stands where a field or a value was expected'],
    ['a eq 1 b', '"b" is one too many'],
    ['(a eq 1', 'it ends where ")" was expected'],
    ['a in 1', '"1" stands where "(" was expected'],
    ["name = 'a'", '"= \'a\'" is not part of an expression'],
    ['a eq 1 and', 'it ends too soon'],
    [`${'('.repeat(2000)}a`, 'it is nested too deeply'],
  ])('says what is wrong with %s', (text, problem) => expect(odataProblem(text)).toBe(problem));
});
