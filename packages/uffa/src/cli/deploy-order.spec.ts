import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace, type WorkspaceFiles } from '../../test/with-workspace';
import { deployOrder } from './deploy-order';

const application = 'app:\n  type: oAuthApplicationUserAgent\n  .serviceAddress: localhost:3000\n';
const action =
  'action:\n  type: objectAction\n  oAuth2ApplicationExternalReferenceCode: LXC:app\n  resourcePath: /x\n';

function order(files: WorkspaceFiles): Promise<readonly string[]> {
  const paths = [...new Set(Object.keys(files).map((path) => path.slice(0, path.indexOf('/'))))];
  return withWorkspace(files, async (root) => {
    const { projects } = await deployOrder(paths.map((path) => projectIn(root, path)));
    return projects.map(({ path }) => path);
  });
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

  it('puts import-map entries before what imports their names, also by way of another module', async () => {
    const files = {
      'a/client-extension.yaml':
        'assemble:\n  - from: src\n    into: static\na:\n  type: customElement\n  htmlElementName: x-a\n  urls: [a.js]\n  useESM: true\n',
      'a/src/a.js': "import './b.js';\nimport 'react';\n",
      'a/src/b.js': "export * from 'shop/cart';\n",
      'b/client-extension.yaml': 'b:\n  type: jsImportMapsEntry\n  bareSpecifier: unused\n  url: x.js\n',
      'c/client-extension.yaml': 'c:\n  type: jsImportMapsEntry\n  bareSpecifier: shop/\n  url: x/\n',
    };
    expect(await order(files)).toEqual(['c', 'a', 'b']);
  });

  const batch = (id: string) =>
    `assemble:\n  - from: batch\n    into: batch\n${id}:\n  type: batch\n  oAuthApplicationHeadlessServer: app\n`;
  const data = (className: string, items: object, delegate = 'DEFAULT') =>
    JSON.stringify({
      configuration: {
        className,
        taskItemDelegateName: delegate,
        parameters: { taskItemDelegateName: delegate },
      },
      items: [items],
    });
  const OBJECT = 'com.liferay.object.admin.rest.dto.v1_0.ObjectDefinition';
  const definition = { externalReferenceCode: 'TICKET', name: 'Ticket' };

  it('puts picklists before definitions, and these before entries and the actions for them', async () => {
    const field = { name: 'state', listTypeDefinitionExternalReferenceCode: 'STATUS' };
    const files = {
      'a/client-extension.yaml': `${action}  allowedObjectDefinitionNames: [Ticket]\n`,
      'b/client-extension.yaml': batch('b'),
      'b/batch/x.batch-engine-data.json': data(
        'com.liferay.object.rest.dto.v1_0.ObjectEntry',
        {},
        'C_Ticket',
      ),
      'c/client-extension.yaml': batch('c'),
      'c/batch/x.batch-engine-data.json': data(OBJECT, { ...definition, objectFields: [field] }),
      'd/client-extension.yaml': batch('d'),
      'd/batch/x.batch-engine-data.json': data(
        'com.liferay.headless.admin.list.type.dto.v1_0.ListTypeDefinition',
        { externalReferenceCode: 'STATUS' },
      ),
    };
    expect(await order(files)).toEqual(['d', 'c', 'a', 'b']);
  });

  it('puts an element before the pages that place it, however they name it', async () => {
    const site =
      'site:\n  type: siteInitializer\n  oAuthApplicationHeadlessServer: app\n  siteExternalReferenceCode: S\n  siteName: S\n';
    const element = (id: string) => `${id}:\n  type: customElement\n  htmlElementName: x-y\n  urls: [a.js]\n`;
    const files = {
      'a/client-extension.yaml': site,
      'a/site-initializer/layouts/home/page-definition.json':
        '{"a":"[$CLIENT_EXTENSION_ENTRY_ERC:LXC:my-list$]","b":"com_liferay_client_extension_web_internal_portlet_ClientExtensionEntryPortlet_LXC_my_cart"}',
      'b/client-extension.yaml': element('other'),
      'c/client-extension.yaml': element('my-list'),
      'd/client-extension.yaml': element('my-cart'),
    };
    expect(await order(files)).toEqual(['d', 'c', 'a', 'b']);
  });

  it('has an order where definitions refer to each other', async () => {
    const of = (code: string, other: string) =>
      data(OBJECT, {
        externalReferenceCode: code,
        name: code,
        objectRelationships: [{ name: 'r', objectDefinitionExternalReferenceCode2: other }],
      });
    const files = {
      'a/client-extension.yaml': batch('a'),
      'a/batch/x.batch-engine-data.json': of('A', 'B'),
      'b/client-extension.yaml': batch('b'),
      'b/batch/x.batch-engine-data.json': of('B', 'A'),
    };
    expect(await order(files)).toEqual(['b', 'a']);
  });
});
