import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace, type WorkspaceFiles } from '../../test/with-workspace';
import { deployOrder } from './deploy-order';

const application = 'app:\n  type: oAuthApplicationUserAgent\n  .serviceAddress: localhost:3000\n';
const action =
  'action:\n  type: objectAction\n  oAuth2ApplicationExternalReferenceCode: LXC:app\n  resourcePath: /x\n';

function order(files: WorkspaceFiles): Promise<readonly string[]> {
  const paths = [...new Set(Object.keys(files).map((path) => path.slice(0, path.lastIndexOf('/'))))];
  return withWorkspace(files, (root) =>
    deployOrder(paths.map((path) => projectIn(root, path))).projects.map(({ path }) => path),
  );
}

describe('deployOrder', () => {
  it('puts an OAuth application before what refers to it, and leaves the others in their order', async () => {
    const files = {
      'a/client-extension.yaml': '',
      'b/client-extension.yaml': action,
      'c/client-extension.yaml': '',
      'd/client-extension.yaml': application,
    };
    expect(await order(files)).toEqual(['a', 'd', 'b', 'c']);
  });

  it('puts a service before what needs it, and a project before what packages its files', async () => {
    const files = {
      'a/client-extension.yaml': '',
      'a/LCP.json': '{"dependencies": ["c"]}',
      'b/client-extension.yaml': 'assemble:\n  - from: ../d/dist\n',
      'c/client-extension.yaml': '',
      'd/client-extension.yaml': '',
    };
    expect(await order(files)).toEqual(['c', 'a', 'd', 'b']);
  });

  it('has an order where two need each other, or one cannot be read', async () => {
    const files = {
      'a/client-extension.yaml': action,
      'a/LCP.json': '{"id": "a"}',
      'b/client-extension.yaml': application,
      'b/LCP.json': '{"dependencies": ["a"]}',
      'c/client-extension.yaml': 'x: [\n',
    };
    expect(await order(files)).toEqual(['a', 'b', 'c']);
  });
});
