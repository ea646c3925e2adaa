import type { Random } from './random';

/** What makes readers of text and of formats stumble. */
const pieces: readonly string[] = [
  ...[
    '"',
    "'",
    '\\',
    '\0',
    '\t',
    '\r',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u001b[31m',
    '😀',
    '\ud800',
    '::error::',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ':',
    ': ',
    ',',
    '- ',
    '? ',
    '#',
    '&a ',
    '*a',
    '!!int ',
    '| \n',
    '%',
    '---\n',
    '<<: *a\n',
  ],
  ...[
    '../../../outside/secret.txt',
    '/etc/passwd',
    '${HOME}',
    '__proto__',
    'constructor',
    '~',
    'null',
    '1e400',
  ],
  ...['*a*a*a*a*b', '**/**/**', '{a,b}', '[!a', '*', '?', '0x', '-0', '9'.repeat(40), 'C:x', '--help'],
  ...['@batch_object_entry_file_base64@', '__PROJECT_ID__', 'COPY *a*a*b /', '\nRUN x \\\n', 'url(', '$()'],
];

/** Some changes to bytes: what is removed, doubled, moved, overwritten, put in, or repeated for many thousand times. */
export function mutated(bytes: Buffer, random: Random): Buffer {
  let result = bytes;
  for (let change = random.below(4); change >= 0; change--) result = changed(result, random);
  return result;
}

function changed(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + random.below(40));
  const [before, span, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
  const piece = Buffer.from(random.of(pieces));
  switch (random.below(12)) {
    case 0:
      return Buffer.concat([before, after]);
    case 1:
      return Buffer.concat([before, span, span, after]);
    case 2:
      return Buffer.concat([span, before, after]);
    case 3:
      return Buffer.concat([before, Buffer.from([random.below(256)]), after]);
    case 4:
      return before;
    case 5:
      return Buffer.concat([
        before,
        Buffer.from(piece.toString().repeat(1 + random.below(3000))),
        span,
        after,
      ]);
    case 6:
      return Buffer.concat([before, Buffer.from(span.toString('latin1').repeat(random.below(500))), after]);
    default:
      return Buffer.concat([before, piece, span, after]);
  }
}
