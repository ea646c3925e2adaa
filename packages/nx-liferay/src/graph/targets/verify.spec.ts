import { describe, expect, it } from 'vitest';
import { infer, stylesheet } from '../../../test/infer';

const files = { 'a/client-extension.yaml': stylesheet };

describe('verify', () => {
  it('waits for the archive, and hashes it and the rules that it is judged by', () => {
    const verify = infer(files).target('a', 'verify');
    expect(verify).toMatchObject({ executor: 'nx-liferay:verify', cache: true, dependsOn: ['package'] });
    expect(verify.inputs).toEqual([
      { dependentTasksOutputFiles: '**/dist/*.zip' },
      '{workspaceRoot}/uffa.config.json',
      expect.objectContaining({ externalDependencies: expect.any(Array) as unknown }),
    ]);
    expect(verify.outputs).toEqual([]);
  });

  it('has the options of the plugin that say how diagnostics count, and none about what is packaged', () => {
    const options = { strict: true, failOn: ['url-not-served'], rules: { 'batch-file-name': 'off' } };
    const conflicting = { ...files, 'b/client-extension.yaml': stylesheet };
    const { target } = infer(conflicting, { ...options, virtualInstanceId: 'acme.com' });
    expect(Object.keys(target('a', 'package').options as object)).toContain('otherProjects');
    expect(target('a', 'verify').options).toEqual({
      ...options,
      virtualInstanceId: 'acme.com',
      archiveFormat: expect.any(String) as unknown,
    });
  });

  it('has the configurations of packaging, which Nx hands down to it', () => {
    const { target } = infer({ ...files, 'a/client-extension.dev.yaml': '' });
    expect(target('a', 'verify').configurations).toEqual({ dev: { profile: 'dev' } });
  });

  it('follows the name of the target that packages, and is not there without it', () => {
    expect(infer(files, { package: 'zip' }).target('a', 'verify').dependsOn).toEqual(['zip']);
    const { projects } = infer(files, { package: false });
    expect(projects.get('a')?.targets).not.toHaveProperty('verify');
  });

  it('is not cached where git ignores the rules', () => {
    const ignored = { ...files, '.gitignore': 'uffa.config.json\n' };
    expect(infer(ignored).target('a', 'verify').cache).toBe(false);
  });
});
