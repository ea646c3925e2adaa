import { closeSync, mkdirSync, openSync, truncateSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  buildTheme,
  formatDiagnostics,
  packageProject,
  projectAt,
  readWorkspaceSettings,
  type Diagnostic,
} from 'uffa';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HostileWorkspace } from './hostile-workspace';

// Sparse files: nothing is written but the first bytes, and reading them would take memory that no machine has.
const huge = 64_000_000_000;

const limited: readonly (readonly [path: string, project: string])[] = [
  ['service/Dockerfile', 'client-extensions/service'],
  ['service/LCP.json', 'client-extensions/service'],
  ['service/liferay-plugin-package.properties', 'client-extensions/service'],
  ['site/gradle.properties', 'client-extensions/site'],
  ['theme/package.json', 'client-extensions/theme'],
  ['theme/src/css/_custom.scss', 'client-extensions/theme'],
  ['../language/Language.properties', 'language'],
  ['../language/Language_de.properties', 'language'],
];

let workspace: HostileWorkspace;
beforeEach(() => {
  workspace = new HostileWorkspace();
});
afterEach(() => workspace.dispose());

function grow(path: string, size: number, end = ''): void {
  const file = join(workspace.root, 'client-extensions', path);
  mkdirSync(dirname(file), { recursive: true });
  truncateSync(file, size);
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, end, size - end.length);
  closeSync(descriptor);
}

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

describe.skipIf(process.platform === 'win32')('a file that is read as a whole (sparse)', () => {
  it.each(limited)('%s of 64 GB is a diagnostic that says how many bytes it may have', async (path, at) => {
    grow(path, huge);
    const project = projectAt(workspace.root, at);
    const make = at.endsWith('theme') ? buildTheme : packageProject;
    const { success, diagnostics } = await make(project);
    expect(success).toBe(false);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).toHaveLength(1);
    expect(formatDiagnostics(errors, { color: 'never' })).toMatch(/64\.0 GB\. At most|too large/);
  });

  it('gradle.properties of the workspace', () => {
    grow('../gradle.properties', huge);
    expect(codes(readWorkspaceSettings(workspace.root).diagnostics)).toEqual(['source-too-large']);
  });

  it('may have a megabyte, and a Language.properties eight', async () => {
    grow('service/Dockerfile', 1_000_000);
    grow('../language/Language_de.properties', 8_000_000);
    for (const at of ['client-extensions/service', 'language']) {
      const { diagnostics } = await packageProject(projectAt(workspace.root, at));
      expect(codes(diagnostics)).not.toContain('source-too-large');
    }
  });
});

describe('a batch file of 9 MB', () => {
  const path = 'data/batch/tickets.batch-engine-data.json';

  it('is packaged as it is, with a warning, where it asks for no attachment', async () => {
    workspace.write(path, ' ');
    grow(path, 9_000_000);
    const { success, diagnostics, uffa } = await packageProject(
      projectAt(workspace.root, 'client-extensions/data'),
    );
    expect({ success, codes: codes(diagnostics) }).toEqual({
      success: true,
      codes: ['batch-file-unchecked'],
    });
    const packaged = uffa?.entries.find((entry) => entry.path === path.slice('data/'.length));
    expect(packaged?.content).toMatchObject({ kind: 'file', size: 9_000_000 });
  });

  it('is refused where it asks for one, even at its end', async () => {
    workspace.write(path, ' ');
    grow(path, 9_000_000, '"@batch_object_entry_file_base64@"');
    const { success, diagnostics } = await packageProject(
      projectAt(workspace.root, 'client-extensions/data'),
    );
    expect(success).toBe(false);
    expect(codes(diagnostics)).toContain('batch-file-too-large');
  });
});
