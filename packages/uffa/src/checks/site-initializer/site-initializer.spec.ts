import { describe, expect, it } from 'vitest';
import { shown } from '../../../test/check-project';
import { server, site } from '../../../test/snippets';
import { projectIn, withWorkspace, type WorkspaceFiles } from '../../../test/with-workspace';
import { planProject } from '../../packaging/plan-project';
import { validateProject } from '../../packaging/validate-project';

const yaml = `site: {${site}, siteName: N}${server}`;
const WIDGET = 'com_liferay_client_extension_web_internal_portlet_ClientExtensionEntryPortlet_';
const elements = [{ id: 'ticket-list', project: 'elements' }];

interface Case {
  readonly it: string;
  /** By their paths below `site-initializer/`. */
  readonly files: WorkspaceFiles;
  readonly finds: readonly string[];
}

const cases: readonly Case[] = [
  {
    it: 'JSON that does not parse, at its place',
    files: { 'roles.json': '[{"name": "a"} {"name": "b"}]', 'layouts/a/page.json': '{' },
    finds: ['site-json-malformed layouts/a/page.json 1:2', 'site-json-malformed roles.json 1:16'],
  },
  {
    it: 'no fault in tokens that the portal replaces',
    files: { 'a.json': '{"id": [$ROLE_ID:Agent$], "text": "[$A$] b", "list": [[$A$], 1]}', 'b.json': '[]' },
    finds: [],
  },
  {
    it: 'JSON that does not parse behind a token',
    files: { 'a.json': '{"id": [$ROLE_ID:Agent$], }' },
    finds: ['site-json-malformed a.json 1:27'],
  },
  {
    it: 'no fault in documents, whatever they hold',
    files: { 'documents/a.json': '{', 'documents/b.xml': new Uint8Array([0xe9]) },
    finds: [],
  },
  {
    it: 'another encoding, and a byte order mark',
    files: {
      'journal-articles/a.xml': new Uint8Array([0x3c, 0xe9]),
      'roles.json': '\uFEFF[]',
      'style-books/a.css': '\uFEFFa {}',
    },
    finds: ['site-file-encoding journal-articles/a.xml 1:1', 'site-file-byte-order-mark roles.json 1:1'],
  },
  {
    it: 'folders that the portal does not read',
    files: { 'batch/a.json': '{}', 'layout/a.json': '{}', 'notes/a/b.txt': '', 'notes/c.txt': '' },
    finds: [
      'site-folder-batch batch/a.json 1:1',
      'site-folder-misspelt layout/a.json 1:1',
      'site-folder-unknown notes/a/b.txt 1:1',
    ],
  },
  {
    it: 'no fault in files, and in folders that the portal reads',
    files: { 'batch.json': '{}', 'fragments/group/a.json': '{}', 'layouts/a/page.json': '{}' },
    finds: [],
  },
  {
    it: 'elements that nothing defines',
    files: {
      'layouts/a/page-definition.json': `["${WIDGET}LXC_tickt_list", "${WIDGET}12_LXC_order", "${WIDGET}LXC_order"]`,
      'layouts/b/page-definition.json': `["[$CLIENT_EXTENSION_ENTRY_ERC:LXC:ticket_list$]", "${WIDGET}LXC_ticket-list"]`,
    },
    finds: [
      'site-element-misspelt layouts/a/page-definition.json 1:85',
      'site-element-undefined layouts/a/page-definition.json 1:184',
      'site-element-misspelt layouts/b/page-definition.json 1:36',
      'site-element-misspelt layouts/b/page-definition.json 1:135',
    ],
  },
  {
    it: 'no fault in elements that projects define, and in widgets of the portal',
    files: {
      'layouts/a/page-definition.json': `["${WIDGET}LXC_ticket_list", "${WIDGET}123_LXC_ticket_list_INSTANCE_abcd", "[$CLIENT_EXTENSION_ENTRY_ERC:LXC:ticket-list$]", "${WIDGET}123_abc"]`,
    },
    finds: [],
  },
];

describe('the rules about site initializers', () => {
  it.each(cases)('find $it', async ({ files, finds }) => {
    const below = Object.entries(files).map(
      ([path, text]) => [`my-project/site-initializer/${path}`, text] as const,
    );
    const all = { 'my-project/client-extension.yaml': yaml, ...Object.fromEntries(below) };
    await withWorkspace(all, async (root) => {
      const project = projectIn(root, 'my-project');
      const { diagnostics } = validateProject(project, { elements });
      expect(diagnostics.map((each) => shown(each).replace('site-initializer/', ''))).toEqual(finds);
      expect((await planProject(project, { elements })).diagnostics).toEqual(diagnostics);
    });
  });

  it('says nothing of elements where those of other projects are not known', async () => {
    const files = {
      'my-project/client-extension.yaml': yaml,
      'my-project/site-initializer/layouts/a.json': `["${WIDGET}LXC_a"]`,
    };
    const { diagnostics } = await withWorkspace(files, (root) =>
      validateProject(projectIn(root, 'my-project')),
    );
    expect(diagnostics).toEqual([]);
  });
});
