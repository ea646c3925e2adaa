import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withWorkspace } from '../../test/with-workspace';
import { unifiedDiff } from './unified-diff';

const lines = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 20 })
  .chain((each) => fc.constantFrom(each.join('\n'), `${each.join('\n')}\n`));

describe('unifiedDiff', () => {
  it('shows the lines around a change, and a last line without its end', async () => {
    expect(await unifiedDiff('f', '1\n2\n3\n4\n5\n6', '1\n2\n3\n4\nfive\n6')).toBe(`--- a/f
+++ b/f
@@ -2,5 +2,5 @@
 2
 3
 4
-5
+five
 6
\\ No newline at end of file
`);
  });

  it('is empty where nothing changed', async () => {
    expect(await unifiedDiff('f', 'a\n', 'a\n')).toBe('');
  });

  it('is what git applies', async () => {
    await withWorkspace({}, async (root) => {
      const file = join(root, 'f');
      await fc.assert(
        fc.asyncProperty(lines, lines, async (before, after) => {
          fc.pre(before !== after && before !== '' && after !== '');
          writeFileSync(file, before);
          execFileSync('git', ['apply', '--whitespace=nowarn', '-'], {
            cwd: root,
            input: await unifiedDiff('f', before, after),
          });
          expect(readFileSync(file, 'utf8')).toBe(after);
        }),
        { numRuns: 40 },
      );
    });
  });
});
