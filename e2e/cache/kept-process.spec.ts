import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NxWorkspace } from '../workspace/nx-workspace';

const daemon = { NX_DAEMON: 'true' };
const yaml = 'a:\n  type: globalCSS\n  url: a.css\n';

describe.skipIf(!existsSync('/proc/self/cmdline'))('a workspace with a daemon (where there is /proc)', () => {
  let workspace: NxWorkspace;

  beforeAll(() => {
    workspace = NxWorkspace.link({ 'a/client-extension.yaml': yaml });
  });

  afterAll(() => {
    workspace.nx(['daemon', '--stop'], daemon);
    workspace.dispose();
  });

  it('infers what has been edited again, in the same process', () => {
    const typesOf = () => workspace.nx(['show', 'project', 'a', '--json'], daemon).output;
    expect(typesOf()).toContain('Liferay client extensions: globalCSS');
    const before = pluginProcesses(workspace);
    workspace.write({ 'a/client-extension.yaml': yaml.replace('globalCSS', 'globalJS') });
    expect(typesOf()).toContain('Liferay client extensions: globalJS');
    expect(before).toHaveLength(1);
    expect(pluginProcesses(workspace)).toEqual(before);
  });
});

/** The ids of the processes in which Nx keeps the plugin for a workspace. */
function pluginProcesses({ root }: NxWorkspace): readonly string[] {
  return readdirSync('/proc').filter((id) => {
    const words = commandLine(id).split('\0');
    return (
      words.some((word) => word.includes('plugin-worker')) &&
      words.includes('nx-liferay') &&
      words.includes(root)
    );
  });
}

/** A process may end while its directory is read. */
function commandLine(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
