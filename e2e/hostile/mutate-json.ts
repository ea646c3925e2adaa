import type { Random } from './random';

/** Values that a reader of JSON may not expect. */
const values: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    '',
    ' ',
    '.',
    '..',
    '/',
    '*',
    '**',
    '{projectRoot}',
    '{options.a}',
  ],
  ...[
    '../../../outside/secret.txt',
    '/etc/passwd',
    '*a*a*a*a*b',
    '[!a',
    '{a,b',
    '__proto__',
    '\u001b[31m',
    '\0',
  ],
  ...['--help', '$(id)', 'a\nb', 'production', 'client-extensions/web', 'toString'],
  ...[[], {}, [null], [[]], [{}], { a: null }, { name: {} }, { options: null }, { __proto__: null }],
  'x'.repeat(100_000),
  deep(2000),
];

function deep(levels: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

/** The same JSON with some values replaced, removed or put in: it stays JSON, so that what reads it gets to see it. */
export function mutatedJson(value: unknown, random: Random): unknown {
  const copy = { root: JSON.parse(JSON.stringify(value)) as unknown };
  for (let change = random.below(3); change >= 0; change--) {
    const { holder, key } = random.of(placesIn(copy));
    const kind = random.below(6);
    if (kind === 0 && holder !== copy && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
    else if (kind === 1) holder[`${key}${random.of(['', ' ', 's', '\u0000'])}`] = copyOf(random.of(values));
    else holder[key] = copyOf(random.of(values));
  }
  return copy.root;
}

/** Of its own: a later change must not reach into what was put in elsewhere, nor put a value into itself. */
function copyOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (JSON.parse(JSON.stringify(value)) as unknown) : value;
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function placesIn(holder: Record<string, unknown>): readonly Place[] {
  const places: Place[] = [];
  const waiting = [holder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const [key, value] of Object.entries(next)) {
      places.push({ holder: next, key });
      // What was put in by an earlier change is left as it is: it may be very deep.
      if (typeof value === 'object' && value !== null && places.length < 1000)
        waiting.push(value as Record<string, unknown>);
    }
  }
  return places;
}
