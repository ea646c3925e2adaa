import fc from 'fast-check';

import { scalar, type YamlScalar } from './yaml-node';

// prettier-ignore
const words = [
  'yes', 'No', 'on', 'OFF', 'true', 'False', 'TRUE', 'y', 'N', '~', 'null', 'Null', 'NULL', '', 'nUll', 'tRue', '*alias', '&anchor x', '<<', '=', 'a=b',
  'a#b', 'a #b', "it's", '2023-01-01', '2001-12-14t21:59:43.10-05:00', '1.2.3', '1:30', '$[conf:.serviceScheme]', '${portalURL}/o/x',
];

/** What the plugin can't read. Each rejects its project, so they are rare. */
const unreadable = [
  '.inf',
  '-.INF',
  '.NaN',
  '1:30.5',
  '@portal@',
  'a: b',
  '*.js',
  '%x',
  '`x`',
  '!!int x',
  '"open',
];

/** Java before 19 writes some numbers with a digit more than they need; with few digits and a small exponent none. */
export const decimal = fc
  .tuple(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: -9, max: 9 }))
  .map(([digits, exponent]) => `${String(digits)}e${String(exponent)}`);

/** Plain scalars that look like numbers, or nearly: Java and JavaScript read them in different ways. */
const numberLike = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789_.eE+-xXbo'), minLength: 1, maxLength: 8 }),
  fc.integer().map(String),
  decimal,
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String),
  fc.constantFrom('010', '08', '0o10', '0x1F', '0b11', '1_000', '1e3', '1.0e+3', '.5', '5.', '-0', '+0', '-0.0', '1e400', '9223372036854775808', '0.1e-4', '12345678.9', '100000000.0'),
); // prettier-ignore

const unit = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'abcXYZ019 -_./=') },
  { weight: 2, arbitrary: fc.constantFrom(...'äß€İıσ\u00a0\ufeff😀') },
  { weight: 1, arbitrary: fc.constantFrom(...'\'"\\#:,[]{}&*!|>%@`\t') },
);

const text = fc.string({ unit, maxLength: 24 });

const singleQuoted = text.map((value) => `'${value.replaceAll("'", "''")}'`);

const escapes = fc.constantFrom('\\n', '\\t', '\\\\', '\\"', '\\x41', '\\u00e9', '\\U0001F600', '\\0', '\\e', '\\N', '\\_', '\\L', '\\P', '\\ ', '\\a', '\\v', '\\\n  '); // prettier-ignore

const doubleQuoted = fc
  .array(fc.oneof({ weight: 3, arbitrary: text.map((value) => value.replace(/["\\]/g, '')) }, { weight: 1, arbitrary: escapes }), { maxLength: 4 })
  .map((parts) => `"${parts.join('')}"`); // prettier-ignore

const blockScalar = fc
  .tuple(
    fc.constantFrom('|', '>', '|-', '>-', '|+', '>+'),
    fc.array(fc.constantFrom('one', 'two words', '  more', '', '- x', 'a: b', '# no comment', 'trailing  '), { minLength: 1, maxLength: 5 }),
  )
  // The first line decides on the indentation, and a block of empty lines alone has none.
  .map(([header, lines]) => [header, 'first', ...lines].join('\n')); // prettier-ignore

/** Words as in most projects. */
export const ordinaryText: fc.Arbitrary<string> = fc.constantFrom(
  'Ticket List', 'ticket-list', 'A longer sentence, with a comma', 'x', 'Größe', '100% sure', 'a/b/c.js', 'http://localhost:8080/x',
); // prettier-ignore

/** A scalar that both block and flow style can hold, or nearly. */
export const flowScalar: fc.Arbitrary<YamlScalar> = fc
  .oneof(
    { weight: 60, arbitrary: ordinaryText.map((value) => (value.includes(',') ? `'${value}'` : value)) },
    { weight: 60, arbitrary: numberLike },
    { weight: 30, arbitrary: fc.constantFrom(...words) },
    { weight: 30, arbitrary: singleQuoted },
    { weight: 30, arbitrary: doubleQuoted },
    { weight: 1, arbitrary: fc.constantFrom(...unreadable) },
  )
  .map(scalar);

/** Any scalar that a member of a block mapping may have. */
export const blockOrFlowScalar: fc.Arbitrary<YamlScalar> = fc.oneof(
  { weight: 6, arbitrary: flowScalar },
  { weight: 1, arbitrary: blockScalar.map(scalar) },
);
