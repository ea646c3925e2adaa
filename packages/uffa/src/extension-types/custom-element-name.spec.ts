import { describe, expect, it } from 'vitest';
import { customElementNameFlaw } from './custom-element-name';

describe('the name of a custom element', () => {
  it.each(['ticket-list', 'x-', 'a--b', 'ticket.list-2_b', 'font-faces', 'math-α', 'emotion-😍'])(
    'may be %s',
    (name) => {
      expect(customElementNameFlaw(name)).toBeUndefined();
    },
  );

  it.each([
    ['', 'it is empty'],
    ['font-face', 'it is reserved for SVG or MathML'],
    ['Ticket-List', 'it has upper-case letters'],
    ['2-tickets', 'it does not begin with a letter'],
    ['-tickets', 'it does not begin with a letter'],
    ['tickets', 'it has no hyphen'],
    ['ticket-list>', 'it has a character that is not allowed there'],
    ['ticket list-x', 'it has a character that is not allowed there'],
  ])('is refused as %j, because %s', (name, flaw) => {
    expect(customElementNameFlaw(name)).toBe(flaw);
  });
});
