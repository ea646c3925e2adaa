import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace, type WorkspaceFiles } from '../../../test/with-workspace';
import { action, application, batch, server } from '../../../test/snippets';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { planProject } from '../../packaging/plan-project';

const pointer = (size: number, extension = '') =>
  `version https://git-lfs.github.com/spec/v1\n${extension}oid sha256:${'0a'.repeat(32)}\nsize ${size}\n`;

/** The diagnostics of these kinds about a project `a`. */
function diagnosticsOf(
  files: WorkspaceFiles,
  executables: readonly string[] = [],
): Promise<readonly Diagnostic[]> {
  const inProject = Object.entries(files).map(([path, text]) => [`a/${path}`, text]);
  return withWorkspace(Object.fromEntries(inProject) as WorkspaceFiles, async (root) => {
    for (const path of executables) chmodSync(join(root, 'a', path), 0o755);
    const { diagnostics } = await planProject(projectIn(root, 'a'));
    return diagnostics.filter(({ code }) => ['git-lfs-pointer', 'script-line-ends'].includes(code));
  });
}

const assets = 'a: {type: themeFavicon, url: favicon.ico}\nassemble: [{from: assets, into: static}]\n';

const service: WorkspaceFiles = {
  'client-extension.yaml': `assemble: [{from: bin, into: bin}]\n${action}${application}`,
  Dockerfile: 'FROM node:22\nCOPY bin bin\n',
  'LCP.json': '{}',
};

const attachment: WorkspaceFiles = {
  'client-extension.yaml': `${batch}${server}assemble: [{from: batch, into: batch}]\n`,
  'batch/a.batch-engine-data.json': JSON.stringify({
    configuration: { className: 'com.liferay.object.rest.dto.v1_0.ObjectEntry' },
    items: [
      {
        externalReferenceCode: 'T',
        file: { fileBase64: '@batch_object_entry_file_base64@', name: 'a.png' },
      },
    ],
  }),
  'batch/attachments/T/a.png': pointer(5),
};

describe('pointers of Git LFS', () => {
  it('are named, whatever they stand for', async () => {
    const files = {
      'client-extension.yaml': assets,
      'assets/favicon.ico': pointer(1),
      'assets/large.mp4': pointer(123_456_789_012),
      'assets/encrypted.png': pointer(9, `ext-0-crypt sha256:${'1b'.repeat(32)}\n`),
    };
    expect(await diagnosticsOf(files)).toMatchObject([
      {
        code: 'git-lfs-pointer',
        severity: 'warning',
        position: { file: 'a/assets/encrypted.png', line: 1, column: 1 },
        args: { files: ['a/assets/encrypted.png', 'a/assets/favicon.ico', 'a/assets/large.mp4'] },
      },
    ]);
  });

  it('are found inside of a site initializer, and as attachments of a batch', async () => {
    const site = 'a: {type: siteInitializer, siteExternalReferenceCode: A, siteName: A}\n';
    expect(
      await diagnosticsOf({ 'client-extension.yaml': site, 'site-initializer/a/b.png': pointer(5) }),
    ).toMatchObject([{ args: { files: ['a/site-initializer/a/b.png'] } }]);
    expect(await diagnosticsOf(attachment)).toMatchObject([
      { args: { files: ['a/batch/attachments/T/a.png'] } },
    ]);
  });

  it.each([
    ['a text about them', `About ${pointer(5)}`],
    ['a text that is too long for one', pointer(5) + ' '.repeat(400)],
    ['a file of its size', 'x'.repeat(pointer(5).length)],
  ])('are not seen in %s', async (_what, text) => {
    expect(await diagnosticsOf({ 'client-extension.yaml': assets, 'assets/favicon.ico': text })).toEqual([]);
  });
});

describe('scripts for a container', () => {
  const lines = '#!/bin/sh -e\r\nexec node main.js\r\n';

  it('are named where their first line ends in CRLF', async () => {
    const files = { ...service, 'bin/start.sh': lines, 'bin/entrypoint': lines, 'bin/run.js': lines };
    const found = await diagnosticsOf(files, ['bin/run.js']);
    expect(found.map(({ position, args }) => [position?.file, args])).toEqual([
      ['a/bin/entrypoint', { path: 'bin/entrypoint', program: '/bin/sh -e' }],
      ['a/bin/run.js', { path: 'bin/run.js', program: '/bin/sh -e' }],
      ['a/bin/start.sh', { path: 'bin/start.sh', program: '/bin/sh -e' }],
    ]);
  });

  it.each([
    ['LF', { 'bin/start.sh': '#!/bin/sh\nexec node main.js\r\n' }],
    ['no interpreter', { 'bin/start.sh': 'exec node main.js\r\n' }],
    ['another name', { 'bin/start.txt': lines }],
    ['packages', { 'bin/node_modules/a/start.sh': lines }],
    ['more than a script has', { 'bin/start.sh': lines + '#'.repeat(70_000) }],
  ])('are left alone with %s', async (_what, files) => {
    expect(await diagnosticsOf({ ...service, ...files })).toEqual([]);
  });

  it('are not looked for where no Dockerfile of the project runs them', async () => {
    const files = { 'client-extension.yaml': assets, 'assets/favicon.ico': '', 'assets/start.sh': lines };
    expect(await diagnosticsOf(files)).toEqual([]);
  });
});
