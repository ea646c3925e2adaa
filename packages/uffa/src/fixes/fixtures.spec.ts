import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace, type WorkspaceFiles } from '../../test/with-workspace';
import { fixableCodes } from './fixes';
import { fixInFiles } from './fix-in-files';
import { filesInMemory } from './files-in-memory';
import { fixProject } from './fix-project';
import { findingsIn } from './findings-in';

const pages = join(__dirname, '../../../../docs/diagnostics');
const PROJECT = 'client-extensions/my-project';

const examples = readdirSync(pages)
  .map((page) => [page.replace(/\.md$/, ''), filesIn(readFileSync(join(pages, page), 'utf8'))] as const)
  .filter(([, files]) => Object.keys(files).length > 0);

function filesIn(page: string): WorkspaceFiles {
  const blocks = page.matchAll(/^```\S+ trigger(?: (\S+))?\n([\s\S]*?)^```$/gm);
  return Object.fromEntries(
    [...blocks].map(([, path = 'client-extension.yaml', text = '']) => [join(PROJECT, path), text]),
  );
}

describe('fixing', () => {
  it.each(examples)('%s', async (code, files) => {
    await withWorkspace(files, async (root) => {
      const project = projectIn(root, PROJECT);
      const memory = filesInMemory(root);
      const before = findingsIn(project, memory, {});
      const { fixed } = fixInFiles(project, memory, {});
      console.log(code, JSON.stringify(fixed.map((f) => f.code)), memory.changes().map((c) => `\n--${c.from}>${c.file}\n${c.after}`).join(''));
      const first = await fixProject(project, {});
      const second = await fixProject(project, {});
      expect(second.fixed).toEqual([]);
      const after = findingsIn(project, filesInMemory(root), {});
      for (const f of fixed) {
        const count = (x: typeof before) => [...x.validated, ...x.planned].filter((d) => d.code === f.code).length;
        expect(count(after), f.code).toBeLessThan(count(before));
      }
      expect(first.fixed.flatMap((f) => f.codes).length).toBeGreaterThanOrEqual(fixed.length ? 1 : 0);
    });
  });
  it('x', () => { console.log(fixableCodes.length); });
});
