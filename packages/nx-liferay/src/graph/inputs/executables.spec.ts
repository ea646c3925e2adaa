import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { manifestsOf, projectAt, readManifestFiles } from 'uffa';
import { typeRegistry } from 'uffa/inference';
import { describe, expect, it } from 'vitest';
import { stylesheet } from '../../../test/infer';
import { tempWorkspace } from '../../../test/temp-workspace';
import { Directories } from '../../workspace/directories';
import { gitIgnore } from '../../workspace/git-ignore';
import { executablesOf } from './executables';

const service = 'action:\n  type: objectAction\n  resourcePath: /x\n';

describe('executablesOf', () => {
  it('finds what may be executed among the files that a microservice packages', () => {
    const files = ['a/bin/deep/run', 'a/start.sh', 'a/bin/x.log', 'a/bin/node_modules/y', 'a/other/z'];
    expect(executables(service, files, ['a/bin', 'a/start.sh', 'a/missing'])).toEqual([
      'a/bin/deep/run',
      'a/start.sh',
    ]);
  });

  it('leaves out what nobody may execute', () => {
    expect(executables(service, [], ['a'])).toEqual([]);
  });

  it('asks the disk about microservices only', () => {
    expect(executables(stylesheet, ['a/start.sh'], ['a'])).toEqual([]);
  });
});

function executables(yaml: string, executable: readonly string[], hashedPaths: readonly string[]) {
  const root = tempWorkspace({
    '.gitignore': '*.log\n',
    'a/client-extension.yaml': yaml,
    ...Object.fromEntries(executable.map((path) => [path, ''])),
  });
  executable.forEach((path) => chmodSync(join(root, path), 0o755));
  const project = projectAt(root, 'a');
  const manifests = manifestsOf(project, readManifestFiles(project));
  return executablesOf(
    { manifests },
    { hashedPaths },
    { root, entriesOf: new Directories(root).entriesOf, isIgnored: gitIgnore(root) },
    typeRegistry([]),
  );
}
