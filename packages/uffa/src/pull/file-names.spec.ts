import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naturalOrder } from '../checks/batch/natural-order';
import { fileNames, partName, type Unnamed } from './file-names';

function named(code: string, name = code): Unnamed {
  return { group: 2, level: 0, label: 'picklist', name, code };
}

describe('fileNames', () => {
  it('are the codes, with numbers of one length', () => {
    expect(fileNames([named('V2'), named('V10'), named('STATUS_OF_X')])).toEqual([
      '2000-picklist-V02.batch-engine-data.json',
      '2000-picklist-V10.batch-engine-data.json',
      '2000-picklist-STATUS-OF-X.batch-engine-data.json',
    ]);
  });

  it('tell codes apart that look alike in a name', () => {
    const names = fileNames([named('a/b'), named('a b'), named('A-B'), named('')]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4);
    expect(names[3]).toMatch(/^2000-picklist-unnamed-[a-z]{8}\./);
  });

  it('do not show a code that a portal has made up', () => {
    const [name] = fileNames([named('0b5a1c9e-7d3f-4a2b-8c1d-9e0f1a2b3c4d', 'Colours')]);
    expect(name).toMatch(/^2000-picklist-Colours/);
  });

  it('are safe, different and in one order to both who read them, whatever the codes', () => {
    const files = fc
      .uniqueArray(fc.string({ unit: 'binary', maxLength: 90 }), { maxLength: 12 })
      .map((codes) => codes.map((code, index): Unnamed => ({ ...named(code), level: index % 3 })));
    fc.assert(
      fc.property(files, (all) => {
        const names = fileNames(all);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(all.length);
        for (const name of names)
          expect(name).toMatch(/^[0-9]{4}-[A-Za-z0-9-]{1,100}\.batch-engine-data\.json$/);
        expect([...names].sort(naturalOrder)).toEqual([...names].sort());
      }),
    );
  });

  it('number the parts of one', () => {
    const parts = [1, 2, 10].map((part) => partName('6000-entries-A.batch-engine-data.json', part, 10));
    expect(parts).toEqual([...parts].sort());
    expect(parts[0]).toBe('6000-entries-A-part01.batch-engine-data.json');
    expect(partName('x', 1, 1)).toBe('x');
  });
});
