import { describe, expect, it } from 'vitest';
import { batch, server } from '../../../test/snippets';
import { projectIn, withWorkspace, type WorkspaceFiles } from '../../../test/with-workspace';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { readManifest } from '../../manifest/read-manifest';
import { planProject } from '../../packaging/plan-project';
import { validateProject } from '../../packaging/validate-project';
import { workspaceDefinitions } from '../../packaging/workspace-definitions';

const DEFINITION = 'com.liferay.object.admin.rest.dto.v1_0.ObjectDefinition';
const ENTRY = 'com.liferay.object.rest.dto.v1_0.ObjectEntry';
const LIST = 'com.liferay.headless.admin.list.type.dto.v1_0.ListTypeDefinition';

const assembled = `assemble: [{from: batch, into: batch}]\n${batch}${server}`;

function file(className: string, items: readonly object[], more: object = {}): string {
  return JSON.stringify({ configuration: { className, ...more }, items });
}

function entries(items: readonly object[], name = 'C_Ticket'): string {
  return file(ENTRY, items, { parameters: { taskItemDelegateName: name }, taskItemDelegateName: name });
}

function definition(name: string, fields: Readonly<Record<string, string>>, more: object = {}): string {
  const objectFields = Object.entries(fields).map(([field, businessType]) => ({ name: field, businessType }));
  return file(DEFINITION, [{ externalReferenceCode: name.toUpperCase(), name, objectFields, ...more }]);
}

const ticket = definition('Ticket', {
  subject: 'Text',
  priority: 'Integer',
  price: 'Decimal',
  open: 'Boolean',
  state: 'Picklist',
  kinds: 'MultiselectPicklist',
  picture: 'Attachment',
  due: 'Date',
});

/** The batch data files of a project by their names, and what is found in them: `code file token`, or without a token. */
interface Case {
  readonly it: string;
  readonly files: Readonly<Record<string, string>>;
  readonly finds: readonly string[];
}

const cases: readonly Case[] = [
  {
    it: 'a page of a list',
    files: { a: '{"items": [], "page": 1, "totalCount": 0}' },
    finds: ['batch-data-not-envelope a "totalCount"'],
  },
  {
    it: 'one definition, a list, a text, an empty object',
    files: { a: '{"name": "Ticket"}', b: ' [{}]', c: '"a"', d: '{}' },
    finds: [
      'batch-data-not-envelope a',
      'batch-data-not-envelope b',
      'batch-data-not-envelope c',
      'batch-data-not-envelope d',
    ],
  },
  {
    it: 'items without a configuration',
    files: { a: '{"items": [{"name": "a"}]}' },
    finds: ['batch-configuration-missing a "items"'],
  },
  {
    it: 'no items, and items that are not a list',
    files: {
      a: '{"configuration": {"className": "com.example.A"}}',
      b: '{"configuration": {"className": "com.example.A"}, "items": {}}',
    },
    finds: ['batch-items-missing a "configuration"', 'batch-items-missing b {}'],
  },
  {
    it: 'a configuration without a class',
    files: {
      a: '{"configuration": {}, "items": []}',
      b: '{"configuration": {"className": ""}, "items": []}',
      c: '{"configuration": {"className": 5}, "items": []}',
    },
    finds: ['batch-class-missing a "configuration"', 'batch-class-missing b ""', 'batch-class-missing c 5'],
  },
  {
    it: 'classes with a wrong package, a slip and a wrong case',
    files: {
      a: file('com.liferay.list.type.rest.dto.v1_0.ListTypeDefinition', []),
      b: file(DEFINITION.replace('Definition', 'Defintion'), []),
      c: file(DEFINITION.toLowerCase(), []),
      d: file('ObjectDefinition', []),
    },
    finds: [
      'batch-class-unknown a "com.liferay.list.type.rest.dto.v1_0.ListTypeDefinition"',
      'batch-class-unknown b "com.liferay.object.admin.rest.dto.v1_0.ObjectDefintion"',
      'batch-class-unknown c "com.liferay.object.admin.rest.dto.v1_0.objectdefinition"',
      'batch-class-unknown d "ObjectDefinition"',
    ],
  },
  {
    it: 'no fault in the classes of others, and in those of Liferay that are not listed',
    files: {
      a: file('com.example.Other', []),
      b: file('com.example.dto.ObjectEntryList', []),
      c: file('com.liferay.headless.admin.user.dto.v1_0.UserGroup', []),
      d: file('com.liferay.headless.site.dto.v1_0.Site', []),
      e: file('com.liferay.object.admin.rest.dto.v1_0.ObjectAction', []),
      f: file('com.example.dto.ObjectDefinition', []),
    },
    finds: [],
  },
  {
    it: 'an object that is missing, in one place only, or another in each',
    files: {
      a: file(ENTRY, []),
      b: file(ENTRY, [], { taskItemDelegateName: 'C_A' }),
      c: file(ENTRY, [], { parameters: { taskItemDelegateName: 'C_A' } }),
      d: file(ENTRY, [], { parameters: { taskItemDelegateName: 'C_A' }, taskItemDelegateName: 'C_B' }),
    },
    finds: [
      'batch-delegate-missing a "com.liferay.object.rest.dto.v1_0.ObjectEntry"',
      'batch-delegate-only-in-configuration b "C_A"',
      'batch-delegate-only-in-parameters c "C_A"',
      'batch-delegates-differ d "C_A"',
    ],
  },
  {
    it: 'no fault in a class other than entries that says DEFAULT once or never',
    files: {
      a: file(LIST, []),
      b: file(LIST, [], { taskItemDelegateName: 'DEFAULT' }),
      c: file(LIST, [], { parameters: { taskItemDelegateName: 'DEFAULT' } }),
    },
    finds: [],
  },
  {
    it: 'numbers and addresses of one portal, each name once',
    files: {
      a: file(DEFINITION, [
        { externalReferenceCode: 'A', name: 'A', id: 1, objectFields: [{ name: 'a', id: 2 }, { id: 3 }] },
      ]),
      b: file(LIST, [{ actions: { get: { href: 'http://localhost:8080/o/x', method: 'GET' } } }], {
        companyId: 20096,
        userId: 0,
      }),
    },
    finds: [
      'batch-member-of-one-portal a "id"',
      'batch-member-of-one-portal b "actions"',
      'batch-member-of-one-portal b "companyId"',
    ],
  },
  {
    it: 'no fault in a company of 0, relative addresses, and content that happens to have an id',
    files: {
      a: file(LIST, [{ actions: { get: { href: '/o/x' } }, content: { id: 5 }, id: 'a' }], { companyId: 0 }),
    },
    finds: [],
  },
  {
    it: 'empty reference codes, once',
    files: { a: file(LIST, [{ externalReferenceCode: '' }, { externalReferenceCode: ' ' }]) },
    finds: ['batch-reference-code-empty a ""'],
  },
  {
    it: 'numbers of different lengths, once',
    files: { '1-a': file(LIST, []), '2-b': file(LIST, []), '10-c': file(LIST, []), '11-d': file(LIST, []) },
    finds: ['batch-file-order 2-b'],
  },
  {
    it: 'no fault in numbers of equal length',
    files: { '02-b': file(LIST, []), '10-c': file(LIST, []), a9: file(LIST, []) },
    finds: [],
  },
  {
    it: 'entries before their definition',
    files: { '1': entries([]), '2': ticket, '3': entries([]) },
    finds: ['batch-entry-before-definition 1 "C_Ticket"'],
  },
  {
    it: 'entries of an object that is nearly one of the project',
    files: { '1': ticket, '2': entries([], 'C_ticket'), '3': entries([], 'C_Order') },
    finds: ['batch-delegate-unknown 2 "C_ticket"'],
  },
  {
    it: 'members that are no fields, each once',
    files: { '1': ticket, '2': entries([{ subjekt: 'a' }, { subjekt: 'b', colour: 'red' }]) },
    finds: ['batch-entry-member-unknown 2 "subjekt"', 'batch-entry-member-unknown 2 "colour"'],
  },
  {
    it: 'no fault in what every entry may have, related entries and localized fields',
    files: {
      '1': definition('Ticket', { subject: 'Text' }, { objectRelationships: [{ name: 'parts' }] }),
      '2': entries([
        {
          externalReferenceCode: 'A',
          keywords: [],
          parts: [],
          orders: [{}],
          r_parts_c_orderERC: 'O',
          status: { code: 0 },
          subject_i18n: { en_US: 'a' },
          taxonomyCategoryIds: [],
        },
      ]),
    },
    finds: [],
  },
  {
    it: 'no fault in members of an object whose fields are not all known',
    files: {
      '1': file(DEFINITION, [{ name: 'Ticket' }]),
      '2': entries([{ a: 'a' }]),
      '3': entries([{ a: 'a' }], 'C_Order'),
    },
    finds: [],
  },
  {
    it: 'values of other types',
    files: {
      '1': ticket,
      '2': entries([
        {
          subject: ['a'],
          priority: 'high',
          price: true,
          open: 1,
          state: ['a'],
          kinds: {},
          picture: [],
          due: {},
        },
        { priority: 1.5 },
      ]),
    },
    finds: [
      'batch-entry-value-of-other-type 2 "high"',
      'batch-entry-value-of-other-type 2 1',
      'batch-entry-value-of-other-type 2 1.5',
      'batch-entry-value-of-other-type 2 ["a"]',
      'batch-entry-value-of-other-type 2 ["a"]',
      'batch-entry-value-of-other-type 2 []',
      'batch-entry-value-of-other-type 2 true',
      'batch-entry-value-of-other-type 2 {}',
      'batch-entry-value-of-other-type 2 {}',
    ],
  },
  {
    it: 'no fault in what a portal converts, and in no value',
    files: {
      '1': ticket,
      '2': entries([
        {
          subject: 5,
          priority: '5',
          price: '1.5',
          open: 'true',
          state: { key: 'a' },
          kinds: ['a'],
          due: '2026',
        },
        {
          subject: null,
          priority: 5.0,
          price: 1,
          open: false,
          state: 'a',
          kinds: [{ key: 'a' }],
          picture: {},
        },
        { priority: '', price: null, picture: 123 },
      ]),
    },
    finds: [],
  },
  {
    it: 'a reference code in another letter case',
    files: {
      '1': file(LIST, [{ externalReferenceCode: 'STATES' }]),
      '2': definition('A', {}, { objectFields: [{ listTypeDefinitionExternalReferenceCode: 'States' }] }),
    },
    finds: ['batch-reference-misspelt 2 "States"'],
  },
  {
    it: 'no fault in references to what is there, to what every portal has, and in empty ones',
    files: {
      '1': file(LIST, [{ externalReferenceCode: 'STATES' }]),
      '2': definition(
        'A',
        {},
        {
          objectFields: [{ listTypeDefinitionExternalReferenceCode: 'STATES' }],
          objectFolderExternalReferenceCode: 'default',
          objectRelationships: [
            { objectDefinitionExternalReferenceCode1: 'A', objectDefinitionExternalReferenceCode2: 'L_USER' },
            { objectDefinitionExternalReferenceCode2: '' },
          ],
        },
      ),
    },
    finds: [],
  },
];

function workspaceOf({ files }: Pick<Case, 'files'>, yaml = assembled): WorkspaceFiles {
  const data = Object.entries(files).map(
    ([name, text]) => [`my-project/batch/${name}.batch-engine-data.json`, text] as const,
  );
  return { 'my-project/client-extension.yaml': yaml, ...Object.fromEntries(data) };
}

/** The code of a diagnostic, the file, and the text that it is about. */
function texts(found: readonly Diagnostic[], files: Case['files']): readonly string[] {
  return found.map(({ code, position }) => {
    const name = /batch\/(.*)\.batch-engine-data\.json$/.exec(position?.file ?? '')?.[1] ?? '';
    const { column = 1, endColumn } = position ?? {};
    const token = endColumn === undefined ? undefined : files[name]?.slice(column - 1, endColumn - 1);
    return [code, name, ...(token === undefined ? [] : [token])].join(' ');
  });
}

describe('the rules about batch data', () => {
  it.each(cases)('find $it', async ({ files, finds }) => {
    await withWorkspace(workspaceOf({ files }), async (root) => {
      const project = projectIn(root, 'my-project');
      const definitions = workspaceDefinitions([readManifest(project)]);
      const validated = validateProject(project, { definitions });
      expect([...texts(validated.diagnostics, files)].sort()).toEqual([...finds].sort());
      const planned = await planProject(project, { definitions });
      expect(planned.diagnostics).toEqual(validated.diagnostics);
    });
  });

  it('say nothing of files that are not there yet, and look at those of other directories', async () => {
    const yaml = `assemble: [{from: made, into: batch}]\n${batch}${server}`;
    const files = workspaceOf({ files: {} }, yaml);
    const codes = (root: string) =>
      validateProject(projectIn(root, 'my-project')).diagnostics.map(({ code }) => code);
    const [before, after, cached] = await Promise.all([
      withWorkspace({ ...files, 'my-project/batch/': '' }, codes),
      withWorkspace(
        { ...files, 'my-project/batch/': '', 'my-project/made/a.batch-engine-data.json': '[' },
        codes,
      ),
      withWorkspace(
        { ...files, 'my-project/batch/': '', 'my-project/made/a.batch-engine-data.json': '[' },
        (root) =>
          validateProject(projectIn(root, 'my-project'), {
            builds: 'unless-refused',
            whyUnhashed: () => undefined,
          }).diagnostics,
      ),
    ]);
    expect(before).toEqual([]);
    expect(after).toEqual(['batch-data-malformed']);
    expect(cached).toEqual([]);
  });

  it('know what other projects define', async () => {
    const own = {
      files: {
        '1': definition('A', {}, { objectFields: [{ listTypeDefinitionExternalReferenceCode: 'STATES' }] }),
        '2': entries([{ subjekt: 'a' }]),
      },
    };
    const other = Object.entries(workspaceOf({ files: { a: ticket } })).map(
      ([path, text]) => [path.replace('my-project', 'other'), text] as const,
    );
    await withWorkspace({ ...workspaceOf(own), ...Object.fromEntries(other) }, (root) => {
      const project = projectIn(root, 'my-project');
      const manifests = [project, projectIn(root, 'other')].map((each) => readManifest(each));
      const { diagnostics } = validateProject(project, { definitions: workspaceDefinitions(manifests) });
      expect(texts(diagnostics, own.files)).toEqual([
        'batch-reference-undefined 1 "STATES"',
        'batch-entry-member-unknown 2 "subjekt"',
      ]);
      expect(validateProject(project).diagnostics).toEqual([]);
    });
  });

  it('say of a definition of a site initializer that it is there', async () => {
    const own = {
      files: {
        '1': definition('A', {}, { objectFields: [{ listTypeDefinitionExternalReferenceCode: 'STATES' }] }),
      },
    };
    const site = {
      'site/client-extension.yaml': 'site: {type: siteInitializer}',
      'site/site-initializer/list-type-definitions/a.json': '{ "externalReferenceCode" : "STATES" }',
    };
    await withWorkspace({ ...workspaceOf(own), ...site }, (root) => {
      const manifests = ['my-project', 'site'].map((path) => readManifest(projectIn(root, path)));
      const definitions = workspaceDefinitions(manifests);
      expect(validateProject(projectIn(root, 'my-project'), { definitions }).diagnostics).toEqual([]);
    });
  });
});
