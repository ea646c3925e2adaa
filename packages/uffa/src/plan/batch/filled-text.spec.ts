import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { FileContent } from '../../entry';
import { filledInParts, filledWhole, type FilledText } from './filled-text';

const directory = mkdtempSync(join(tmpdir(), 'uffa-filled-text-'));
afterAll(() => rmSync(directory, { recursive: true }));
for (const code of ['A', 'B']) {
  mkdirSync(join(directory, code));
  writeFileSync(join(directory, code, 'n'), code);
}

const place = { source: 'batch/a.json', attachments: directory, workspaceRoot: directory };
const TOKEN = '@batch_object_entry_file_base64@';
const configuration = { className: 'com.liferay.object.rest.dto.v1_0.ObjectEntry' };

const text = fc.constantFrom('', 'a', '@file-0;', 'é', '😀', TOKEN, '"\\\n');
const item = fc.oneof(
  fc.record({
    externalReferenceCode: fc.constantFrom('A', 'B', 'gone'),
    f: fc.record({ name: fc.constantFrom('n', 'none'), fileBase64: fc.constantFrom(TOKEN, 'x') }),
    title: text,
  }),
  fc.record({ externalReferenceCode: text, deep: fc.record({ fileBase64: text }) }),
  fc.integer(),
  fc.constant([]),
);

/** The text that the pieces are, with the path of each attachment in its place. */
function joined({ pieces }: FilledText): string | undefined {
  return pieces
    ?.map((piece: string | FileContent) => (typeof piece === 'string' ? piece : piece.file))
    .join('');
}

describe('filledInParts', () => {
  it('gives what filling in the whole file gives, however many items there are', () => {
    const files = fc.record({
      before: text,
      items: fc.array(item, { maxLength: 20 }),
      times: fc.constantFrom(1, 30),
      isLast: fc.boolean(),
    });
    fc.assert(
      fc.property(files, ({ before, items, times, isLast }) => {
        const all = Array.from({ length: times }, () => items).flat();
        const data = isLast
          ? { [before]: before, items: all, configuration, after: before }
          : { configuration, items: all };
        const json = JSON.stringify(data);
        const [inParts, whole] = [filledInParts(json, place), filledWhole(json, place)];
        expect(inParts && joined(inParts)).toEqual(joined(whole));
        expect(inParts?.diagnostics).toEqual(whole.diagnostics);
        expect(inParts?.data).toEqual(whole.data);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['is not JSON', '{'],
    ['is a list', '[]'],
    ['has no configuration in its root', JSON.stringify({ a: { configuration }, items: [] })],
    ['has items that are not a list', JSON.stringify({ configuration, items: {} })],
    ['has two lists of items', `{"configuration": {}, "items": [1], "items": [2]}`],
  ])('leaves to others a file that %s', (_, json) => {
    expect(filledInParts(json, place)).toBeUndefined();
  });
});
