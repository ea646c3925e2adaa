import { describe, expect, it } from 'vitest';
import { infer, stylesheet } from '../../../test/infer';

// The graph of a large workspace is mostly inputs: each is merged, sent to other processes and written.
describe('the inputs of validate, assemble and package', () => {
  it('are kept once, in the project', () => {
    const { projects } = infer({ 'a/client-extension.yaml': stylesheet });
    const { targets, namedInputs } = projects.get('a') ?? {};
    expect(targets?.['validate']?.inputs).toEqual(['liferayManifest']);
    expect(targets?.['assemble']?.inputs).toEqual(['liferayArchive']);
    expect(targets?.['package']?.inputs).toEqual(['liferayArchive']);
    expect(namedInputs?.['liferayManifest']).toContain('{projectRoot}/client-extension.yaml');
    expect(namedInputs?.['liferayArchive']).toEqual([
      'liferayManifest',
      '{projectRoot}/assets',
      '{projectRoot}/assets/**/*',
    ]);
  });

  it('stay with the target where they are of the projects that it depends on', () => {
    const { projects } = infer({
      'a/client-extension.yaml': 'assemble:\n  - from: ../lib/build\n',
      '.gitignore': 'build\n',
    });
    const { targets, namedInputs } = projects.get('a') ?? {};
    expect(targets?.['package']?.inputs).toEqual(['liferayArchive', '^default']);
    expect(namedInputs?.['liferayArchive']).not.toContain('^default');
  });

  it.each(['liferayArchive', { input: 'liferayArchive' }])(
    'do not go in a circle where a build names %j',
    (name) => {
      const build = {
        command: 'x',
        inputs: [name, '{projectRoot}/src/**/*'],
        outputs: ['{projectRoot}/build'],
      };
      const { projects } = infer({
        'a/client-extension.yaml': 'assemble:\n  - from: build/static\n',
        'a/project.json': JSON.stringify({ targets: { build } }),
        '.gitignore': 'build\n',
      });
      const archive = projects.get('a')?.namedInputs?.['liferayArchive'];
      expect(archive).toContain('{projectRoot}/src/**/*');
      expect(archive).not.toContainEqual(name);
    },
  );

  it('have no name for the manifest where the archive hashes less or otherwise', () => {
    const { projects } = infer(
      {
        'a/client-extension.yaml': 'assemble:\n  - from: build/static\n',
        'a/package.json': JSON.stringify({ name: 'a', scripts: { build: 'x' } }),
        '.gitignore': 'build\n',
      },
      {},
      { namedInputs: { default: ['{projectRoot}/**/*', '!{projectRoot}/LCP.json'] } },
    );
    expect(projects.get('a')?.namedInputs?.['liferayArchive']).toEqual(
      expect.arrayContaining(['{workspaceRoot}/a/LCP.json', '{projectRoot}/client-extension.yaml']),
    );
    expect(projects.get('a')?.namedInputs?.['liferayArchive']).not.toContain('liferayManifest');
  });
});
