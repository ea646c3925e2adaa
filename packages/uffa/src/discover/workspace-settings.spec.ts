import { describe, expect, it } from 'vitest';
import { withWorkspace } from '../../test/with-workspace';
import { readWorkspaceSettings } from './workspace-settings';

const read = (properties: string) =>
  withWorkspace({ 'gradle.properties': properties }, (root) => readWorkspaceSettings(root).settings);

describe('readWorkspaceSettings', () => {
  it('needs no gradle.properties', async () => {
    const { settings, diagnostics } = await withWorkspace({}, readWorkspaceSettings);
    expect(settings).toEqual({ directories: [], exclude: [] });
    expect(diagnostics).toEqual([]);
  });

  it('reads what Gradle reads', async () => {
    const settings = await read(
      [
        'liferay.workspace.client-extension.dir=client-extensions, apps',
        'liferay.workspace.dir.excludes.globs=**/old,{a,b}/x',
        'liferay.workspace.home.dir=../liferay',
        'liferay.virtual.instance.id=test.example',
      ].join('\n'),
    );
    expect(settings).toEqual({
      directories: ['client-extensions', 'apps'],
      exclude: ['**/old', '{a,b}/x'],
      virtualInstanceId: 'test.example',
    });
  });

  it('takes blank, null and the star as unset', async () => {
    const properties =
      'liferay.virtual.instance.id=null\nliferay.workspace.home.dir=\nliferay.workspace.client-extension.dir=*';
    expect(await read(properties)).toEqual({ directories: [], exclude: [] });
  });
});
