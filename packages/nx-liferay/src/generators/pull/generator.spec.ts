import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { packageProject, projectAt } from 'uffa';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { diskTree, flush } from '../../../test/disk-tree';
import { tempWorkspace } from '../../../test/temp-workspace';
import pull from './generator';

const picklist = {
  id: 7,
  externalReferenceCode: 'STATUS',
  listTypeEntries: [],
  name: 'Status',
  name_i18n: { en_US: 'Status' },
};

/** Answers with one picklist, as long as the password is right. */
async function portal(): Promise<string> {
  const server: Server = createServer((request, response) => {
    const isKnown = request.headers.authorization === `Basic ${Buffer.from('me:pass-1').toString('base64')}`;
    const isList = request.url?.startsWith('/o/headless-admin-list-type/v1.0/list-type-definitions') ?? false;
    response.writeHead(isKnown ? (isList ? 200 : 404) : 401, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ items: [picklist], lastPage: 1, totalCount: 1 }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    vi.unstubAllEnvs();
  });
  vi.stubEnv('LIFERAY_CLIENT_ID', '');
  vi.stubEnv('LIFERAY_USER', 'me');
  vi.stubEnv('LIFERAY_PASSWORD', 'pass-1');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const FILE = 'client-extensions/shop-data/batch/2000-picklist-STATUS.batch-engine-data.json';

describe('pull', () => {
  it('makes a batch project that packages, with what the portal has and nothing else', async () => {
    const root = tempWorkspace({ 'nx.json': '{}', 'client-extensions/.gitkeep': '' });
    const tree = diskTree(root);
    await pull(tree, { project: 'client-extensions/shop-data', portal: await portal(), what: ['picklists'] });
    flush(tree);
    const changed = tree.listChanges().map(({ path }) => path);
    expect(changed.filter((path) => path.includes('/batch/'))).toEqual([FILE]);
    expect(changed).toContain('client-extensions/shop-data/uffa-pull.json');
    expect(tree.read(FILE, 'utf8')).toContain('"externalReferenceCode": "STATUS"');
    expect(tree.read(FILE, 'utf8')).not.toContain('"id"');
    const { success, uffa } = await packageProject(projectAt(root, 'client-extensions/shop-data'), {});
    expect(success).toBe(true);
    expect(uffa?.entries.map(({ path }) => path)).toContain(FILE.replace('client-extensions/shop-data/', ''));
  });

  it('goes into a project that is there, and changes nothing when it is repeated', async () => {
    const address = await portal();
    const root = tempWorkspace({
      'nx.json': '{}',
      'client-extensions/shop-data/client-extension.yaml': 'data:\n  type: batch\n',
    });
    const first = diskTree(root);
    await pull(first, { project: 'shop-data', portal: address, what: ['picklists'] });
    flush(first);
    const second = diskTree(root);
    await pull(second, { project: 'shop-data', portal: address });
    expect(second.listChanges()).toEqual([]);
  });

  it('writes nothing where the portal refuses, or nobody knows what is meant', async () => {
    const address = await portal();
    const files = {
      'nx.json': '{}',
      'client-extensions/shop-data/client-extension.yaml': 'data:\n  type: batch\n',
    };
    const tree = diskTree(tempWorkspace(files));
    vi.stubEnv('LIFERAY_PASSWORD', 'pass-2');
    await expect(pull(tree, { project: 'shop-data', portal: address })).rejects.toThrow(
      /portal-credentials-refused/,
    );
    await expect(pull(tree, { project: 'shop-data', portal: address, what: ['object'] })).rejects.toThrow(
      /pull-what-unknown/,
    );
    expect(tree.listChanges()).toEqual([]);
  });
});
