import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rightArchive, withConfig, zip } from '../../../test/archive/right-archive';
import { zipByHand, type HandmadeZip } from '../../../test/archive/zip-by-hand';
import { filesBelow, runCommand } from '../../../test/portal/run-pull';
import { tempWorkspace } from '../../../test/temp-workspace';

const INSTANCE = ['--virtual-instance-id', 'liferay.com'];

function workspaceWith(archive: HandmadeZip = rightArchive): string {
  const root = tempWorkspace({ '.git/HEAD': '' });
  writeFileSync(join(root, 'tickets.zip'), zipByHand(archive));
  return root;
}

interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

interface Resource {
  readonly metadata: object;
  readonly spec: Readonly<Record<string, unknown>>;
}

const layout = (root: string) => join(root, 'tickets.oci');
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;

function blob(root: string, { digest, size }: Descriptor): Buffer {
  const bytes = readFileSync(join(layout(root), 'blobs', digest.replace(':', '/')));
  expect(bytes.length).toBe(size);
  expect(`sha256:${createHash('sha256').update(bytes).digest('hex')}`).toBe(digest);
  return bytes;
}

function resourceIn(root: string): Resource {
  return parse(readFileSync(join(root, 'tickets.cx.yaml'), 'utf8')) as Resource;
}

async function resourceWith(...args: readonly string[]): Promise<Resource> {
  const root = workspaceWith();
  const ran = await runCommand(root, ['manifest', 'tickets.zip', ...INSTANCE, ...args], {});
  expect(ran.stderr).toBe('');
  expect(ran.code).toBe(0);
  return resourceIn(root);
}

describe('the image of uffa manifest', () => {
  it('is a layout whose documents name each other by hash, with the archive in its layer', async () => {
    const root = workspaceWith();
    await runCommand(root, ['manifest', 'tickets.zip', ...INSTANCE, '--tag', '1.0'], {});
    expect(json(join(layout(root), 'oci-layout'))).toEqual({ imageLayoutVersion: '1.0.0' });
    const { manifests } = json(join(layout(root), 'index.json')) as { manifests: (Descriptor & object)[] };
    expect(manifests).toMatchObject([{ annotations: { 'org.opencontainers.image.ref.name': '1.0' } }]);
    const manifest = JSON.parse(blob(root, manifests[0]!).toString()) as {
      config: Descriptor;
      layers: readonly Descriptor[];
    };
    const [layer] = manifest.layers;
    const config = JSON.parse(blob(root, manifest.config).toString()) as { rootfs: object };
    expect(config.rootfs).toEqual({ type: 'layers', diff_ids: [layer!.digest] });
    const tar = blob(root, layer!);
    const archive = readFileSync(join(root, 'tickets.zip'));
    // A header of 512 bytes: name, mode, owner, size, time.
    const field = (from: number, to: number) => tar.toString('latin1', from, to).replace(/[\0 ]+$/, '');
    expect([field(0, 100), field(100, 108), field(108, 116), field(136, 148)]).toEqual([
      'tickets.zip',
      '000644',
      '000000',
      '00000000000',
    ]);
    expect(tar.subarray(512, 512 + archive.length)).toEqual(archive);
    expect(json(join(layout(root), 'manifest.json'))).toEqual([
      {
        Config: `blobs/sha256/${manifest.config.digest.slice(7)}`,
        RepoTags: ['tickets:1.0'],
        Layers: [`blobs/sha256/${layer!.digest.slice(7)}`],
      },
    ]);
  });

  it('has the same bytes each time, and leaves nothing of the image before', async () => {
    const root = workspaceWith();
    const run = () => runCommand(root, ['manifest', 'tickets.zip', ...INSTANCE], {});
    await run();
    const first = filesBelow(root);
    await run();
    expect(filesBelow(root)).toEqual(first);
    writeFileSync(join(root, 'tickets.zip'), zipByHand(zip({ 'static/a.js': '2;\n' })));
    await run();
    expect(readdirSync(join(layout(root), 'blobs/sha256'))).toHaveLength(3);
  });

  it('is not written into a directory of other things, nor are these removed', async () => {
    const root = workspaceWith();
    mkdirSync(layout(root));
    writeFileSync(join(layout(root), 'mine.txt'), 'mine');
    const { code, stderr } = await runCommand(root, ['manifest', 'tickets.zip', ...INSTANCE], {});
    expect(code).toBe(2);
    expect(stderr).toContain('image-directory-taken');
    expect(readdirSync(layout(root))).toEqual(['mine.txt']);
    expect(existsSync(join(root, 'tickets.cx.yaml'))).toBe(false);
  });

  it('is not written beside an image that another program has put into the layout', async () => {
    const root = workspaceWith();
    const run = () => runCommand(root, ['manifest', 'tickets.zip', ...INSTANCE], {});
    await run();
    const index = join(layout(root), 'index.json');
    const { manifests, ...others } = json(index) as { readonly manifests: readonly object[] };
    writeFileSync(index, JSON.stringify({ ...others, manifests: [...manifests, { digest: 'sha256:0' }] }));
    const before = filesBelow(root);
    expect((await run()).stderr).toContain('image-directory-taken');
    expect(filesBelow(root)).toEqual(before);
  });

  it('goes on where a run was killed', async () => {
    const root = workspaceWith();
    mkdirSync(join(layout(root), 'blobs/sha256'), { recursive: true });
    writeFileSync(join(layout(root), 'blobs/sha256/half'), 'half');
    writeFileSync(join(layout(root), 'oci-layout'), '{}');
    expect((await runCommand(root, ['manifest', 'tickets.zip', ...INSTANCE], {})).code).toBe(0);
    expect(readdirSync(join(layout(root), 'blobs/sha256'))).not.toContain('half');
  });
});

describe('the resource of uffa manifest', () => {
  it('has what the archive says, each config file as it is', async () => {
    const { metadata, spec } = await resourceWith('--namespace', 'shop', '--domain', 'shop.example.com');
    expect(metadata).toEqual({ name: 'tickets', namespace: 'shop' });
    const { configs, ...others } = spec;
    expect(others).toEqual({
      serviceId: 'tickets',
      virtualInstanceId: 'liferay.com',
      projectName: 'tickets',
      domain: 'shop.example.com',
    });
    const config = rightArchive.entries.find(({ name }) => name.endsWith('.json') && name !== 'LCP.json');
    expect(configs).toEqual([config?.content]);
  });

  it.each<[string, readonly string[], object]>([
    ['dxp-namespace', [], { dxpNamespace: 'dxp', workloadRef: { kind: 'Job', name: 'import' } }],
    [
      'liferay-namespace',
      [],
      { liferayNamespace: 'dxp', workloadRef: { apiVersion: 'batch/v1', kind: 'Job', name: 'import' } },
    ],
  ])('has the fields of %s', async (fields, args, expected) => {
    const { spec } = await resourceWith(
      ...['--fields', fields, '--dxp-namespace', 'dxp', '--workload', 'Job/import', ...args],
    );
    expect(spec).toMatchObject(expected);
  });

  it('has those of liferay-environment, which has none for a workload', async () => {
    const args = ['--fields', 'liferay-environment', '--liferay-environment', 'prod'];
    expect((await resourceWith(...args)).spec).toMatchObject({ liferayEnvironmentRef: { name: 'prod' } });
    const root = workspaceWith();
    const ran = await runCommand(
      root,
      ['manifest', 'tickets.zip', ...INSTANCE, '--fields', 'liferay-environment', '--workload', 'Job/x'],
      {},
    );
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('manifest-option-missing');
    expect(ran.stderr).toContain('manifest-option-unfit');
    expect(readdirSync(root)).not.toContain('tickets.oci');
  });
});

describe('uffa manifest says', () => {
  it.each<[string, readonly string[], string, HandmadeZip?]>([
    ['that no archive is named', [], 'verify-nothing-named'],
    ['that none matches', ['nowhere.zip', ...INSTANCE], 'verify-matches-nothing'],
    ['that the virtual instance is missing', ['tickets.zip'], 'manifest-instance-missing'],
    [
      'that the service is missing',
      ['tickets.zip', ...INSTANCE],
      'manifest-service-missing',
      zip({ 'LCP.json': '{}' }),
    ],
    [
      'that the archive has errors',
      ['tickets.zip', ...INSTANCE],
      'manifest-archive-unusable',
      withConfig('{'),
    ],
    ['what fields there are', ['tickets.zip', '--fields', 'newest'], 'manifest-option-invalid'],
    ['what a workload is', ['tickets.zip', '--workload', 'Pod/x'], 'manifest-option-invalid'],
    ['what a namespace is', ['tickets.zip', '--namespace', '../x'], 'manifest-option-invalid'],
    ['what a tag is', ['tickets.zip', '--tag', 'a b'], 'manifest-option-invalid'],
  ])('%s', async (_what, args, code, archive = rightArchive) => {
    const root = workspaceWith(archive);
    const ran = await runCommand(root, ['manifest', ...args], {});
    expect(ran.code).toBeGreaterThan(0);
    expect(ran.stderr).toContain(code);
    expect(readdirSync(root).sort()).toEqual(['.git', 'tickets.zip']);
  });
});
