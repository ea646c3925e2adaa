import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace } from '../../test/with-workspace';
import { fixProject } from './fix-project';
import { filesInMemory } from './files-in-memory';
import { writeChanges } from './write-changes';

const YAML = 'my-project/client-extension.yaml';
const LCP = 'my-project/LCP.json';
const files = { [YAML]: 'a:\n  type: StaticContent\n', [LCP]: '{"id": "other"}', 'elsewhere.yaml': '' };

/** Has the project fixed after something was done to it, and gives what was said, done and left. */
function refusedAfter(prepare: (root: string) => void) {
  return withWorkspace(files, async (root) => {
    prepare(root);
    const before = readdirSync(join(root, 'my-project')).sort();
    const { fixed, success, diagnostics } = await fixProject(projectIn(root, 'my-project'), {});
    expect(readdirSync(join(root, 'my-project')).sort()).toEqual(before);
    expect(fixed).toEqual([]);
    expect(success).toBe(false);
    const texts = [YAML, LCP].map((path) => readFileSync(join(root, path), 'utf8'));
    expect(texts).toEqual([files[YAML], files[LCP]]);
    return diagnostics.map(({ code, position }) => `${code} ${position?.file ?? ''}`)[0];
  });
}

describe('writeChanges', () => {
  it('leaves all files of the project as they are where one is read-only', async () => {
    expect(await refusedAfter((root) => chmodSync(join(root, LCP), 0o444))).toBe(`fix-file-read-only ${LCP}`);
  });

  it('replaces no link, wherever it leads', async () => {
    const linked = (root: string) => {
      renameSync(join(root, LCP), join(root, 'real.json'));
      symlinkSync('../real.json', join(root, LCP));
    };
    expect(await refusedAfter(linked)).toBe(`fix-file-linked ${LCP}`);
  });

  it('reads nothing behind a link out of the workspace', async () => {
    await withWorkspace({ 'LCP.json': '{"id": "other"}' }, (outside) =>
      withWorkspace({ [YAML]: 'a:\n  type: staticContent\n' }, async (root) => {
        symlinkSync(join(outside, 'LCP.json'), join(root, LCP));
        expect((await fixProject(projectIn(root, 'my-project'), {})).fixed).toEqual([]);
        expect(readFileSync(join(outside, 'LCP.json'), 'utf8')).toBe('{"id": "other"}');
      }),
    );
  });

  it('writes nothing where a file has changed since it was read', async () => {
    await withWorkspace(files, async (root) => {
      const memory = filesInMemory(root);
      memory.write(YAML, `${memory.text(YAML) ?? ''}# new\n`);
      memory.write(LCP, `${memory.text(LCP) ?? ''}\n`);
      writeFileSync(join(root, LCP), '{}');
      await expect(writeChanges(root, memory.changes())).rejects.toThrow(/LCP\.json was changed/);
      expect(readFileSync(join(root, YAML), 'utf8')).toBe(files[YAML]);
      expect(readdirSync(join(root, 'my-project')).sort()).toEqual(['LCP.json', 'client-extension.yaml']);
    });
  });

  it('writes over no file that has got the new name meanwhile', async () => {
    await withWorkspace({ 'p/lcp.json': '{}' }, async (root) => {
      const memory = filesInMemory(root);
      memory.rename('p/lcp.json', 'p/LCP.json');
      writeFileSync(join(root, 'p/LCP.json'), '[]');
      // One file where letter case makes no difference.
      if (readdirSync(join(root, 'p')).length === 1) return;
      await expect(writeChanges(root, memory.changes())).rejects.toThrow(/LCP\.json was changed/);
      expect(readFileSync(join(root, 'p/LCP.json'), 'utf8')).toBe('[]');
    });
  });

  it('renames and edits one file, keeps its mode, and leaves nothing beside it', async () => {
    await withWorkspace({ 'p/lcp.json': '{}\r\n' }, async (root) => {
      chmodSync(join(root, 'p/lcp.json'), 0o640);
      const memory = filesInMemory(root);
      memory.rename('p/lcp.json', 'p/LCP.json');
      memory.write('p/LCP.json', '[]\r\n');
      expect(memory.names('p')).toEqual(['LCP.json']);
      await writeChanges(root, memory.changes());
      expect(readdirSync(join(root, 'p'))).toEqual(['LCP.json']);
      expect(readFileSync(join(root, 'p/LCP.json'), 'utf8')).toBe('[]\r\n');
      expect(statSync(join(root, 'p/LCP.json')).mode & 0o777).toBe(0o640);
      expect(lstatSync(join(root, 'p/LCP.json')).isFile()).toBe(true);
    });
  });
});
