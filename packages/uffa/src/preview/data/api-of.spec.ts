import { describe, expect, it } from 'vitest';
import { apiFor, batchProject, caller, field, opener } from '../../../test/preview-api';

const ticket = {
  externalReferenceCode: 'TICKET',
  name: 'Ticket',
  scope: 'company',
  objectFields: [
    field('subject', 'Text', { required: true }),
    field('state', 'Picklist', { listTypeDefinitionExternalReferenceCode: 'STATES' }),
    field('labels', 'MultiselectPicklist', { listTypeDefinitionExternalReferenceCode: 'STATES' }),
    field('priority', 'Integer'),
    field('due', 'Date'),
    field('seen', 'DateTime'),
    field('open', 'Boolean'),
    field('number', 'AutoIncrement', { objectFieldSettings: [{ name: 'prefix', value: 'T-' }] }),
    field('title', 'Text', { localized: true }),
    field('notes', 'RichText'),
    field('slug', 'Text', { objectFieldSettings: [{ name: 'uniqueValues', value: true }] }),
    field('screenshot', 'Attachment'),
    field('score', 'Formula'),
  ],
  objectRelationships: [
    { name: 'comments', type: 'oneToMany', objectDefinitionName2: 'Comment', deletionType: 'cascade' },
    { name: 'watchers', type: 'manyToMany', objectDefinitionExternalReferenceCode2: 'PERSON' },
  ],
  status: { code: 0 },
};
const comment = {
  externalReferenceCode: 'COMMENT',
  name: 'Comment',
  objectFields: [field('text')],
};
const person = { externalReferenceCode: 'PERSON', name: 'Person', objectFields: [field('name')] };
const note = { externalReferenceCode: 'NOTE', name: 'Note', scope: 'site', objectFields: [field('text')] };
const states = {
  externalReferenceCode: 'STATES',
  name: 'States',
  name_i18n: { en_US: 'States' },
  listTypeEntries: [
    { key: 'open', name_i18n: { en_US: 'Open', de_DE: 'Offen' } },
    { key: 'done', name_i18n: { en_US: 'Done' } },
  ],
};

const data = batchProject([
  { of: 'definitions', items: [ticket, comment, person, note] },
  { of: 'picklists', items: [states] },
  {
    of: 'entries',
    delegate: 'C_Ticket',
    items: [
      {
        externalReferenceCode: 'T1',
        subject: 'First',
        state: { key: 'open' },
        labels: ['open', { key: 'done' }],
        priority: '5',
        due: '2026-02-01',
        seen: '2026-02-01T10:00:00+02:00',
        open: true,
        title_i18n: { en_US: 'One', 'de-DE': 'Eins' },
        notes: '<p>A &amp; <b>b</b></p>',
        screenshot: { name: 'a.png', fileBase64: 'AAAA' },
      },
      { externalReferenceCode: 'T2', subject: 'Second' },
    ],
  },
  {
    of: 'entries',
    delegate: 'C_Comment',
    items: [{ externalReferenceCode: 'C1', text: 'Yes', r_comments_c_ticketERC: 'T1' }],
  },
  { of: 'entries', delegate: 'C_Person', items: [{ externalReferenceCode: 'P1', name: 'Ann' }] },
]);

const fresh = () => caller(apiFor([data]));

describe('entries of batch data', () => {
  it('have the members that a portal gives them', async () => {
    const { json } = await fresh()('GET', '/o/c/tickets/by-external-reference-code/T1');
    expect(json).toMatchObject({
      creator: { contentType: 'UserAccount', name: 'Test Test' },
      dateCreated: '2026-01-01T00:00:01Z',
      due: '2026-02-01T00:00:00.000Z',
      seen: '2026-02-01T08:00:00.000Z',
      labels: [
        { key: 'open', name: 'Open' },
        { key: 'done', name: 'Done' },
      ],
      notesRawText: 'A & b',
      number: 'T-1',
      open: true,
      priority: 5,
      screenshot: { name: 'a.png', link: { label: 'a.png' } },
      state: { key: 'open', name: 'Open' },
      status: { code: 0, label: 'approved', label_i18n: 'Approved' },
      title: 'One',
      title_i18n: { en_US: 'One', de_DE: 'Eins' },
    });
    expect(Object.keys(json)).toEqual(Object.keys(json).toSorted());
    expect(json.actions['get']).toEqual({
      method: 'GET',
      href: `http://127.0.0.1:4300/o/c/tickets/${json.id}`,
    });
  });

  it('come in the language that a call asks for', async () => {
    const address = '/o/c/tickets/by-external-reference-code/T1';
    const { json } = await fresh()('GET', address, undefined, { 'accept-language': 'de-DE,en' });
    expect(json).toMatchObject({ title: 'Eins', state: { key: 'open', name: 'Offen' } });
  });

  it('come in pages', async () => {
    const { json } = await fresh()('GET', '/o/c/tickets/?pageSize=1&page=2');
    expect(json).toMatchObject({
      facets: [],
      items: [{ externalReferenceCode: 'T2' }],
      lastPage: 2,
      page: 2,
      pageSize: 1,
      totalCount: 2,
    });
    expect(Object.keys(json)).toEqual([
      'actions',
      'facets',
      'items',
      'lastPage',
      'page',
      'pageSize',
      'totalCount',
    ]);
  });

  it.each([
    ['', 1, 20],
    ['?pageSize=-1', 1, 500],
    ['?pageSize=0&page=3', 1, 500],
    ['?page=-1&pageSize=5', 1, 500],
    ['?pageSize=9999', 1, 500],
  ])('are limited as in a portal: %s', async (query, page, pageSize) => {
    expect((await fresh()('GET', `/o/c/tickets${query}`)).json).toMatchObject({ page, pageSize });
  });

  it('have the same ids in each run, and others keep theirs when one is added', async () => {
    const ids = async (project = data) => {
      const { json } = await caller(apiFor([project]))('GET', '/o/c/tickets');
      return json.items.map(({ id }) => id);
    };
    const more = batchProject([
      { of: 'definitions', items: [ticket] },
      {
        of: 'entries',
        delegate: 'C_Ticket',
        items: [
          { externalReferenceCode: 'T0', subject: 'x' },
          { externalReferenceCode: 'T2', subject: 'Second' },
        ],
      },
    ]);
    const [first, second] = await ids();
    expect(await ids()).toEqual([first, second]);
    expect((await ids(more))[1]).toBe(second);
  });

  it('that belong to a site are below its key', async () => {
    const call = fresh();
    const { json } = await call('POST', '/o/c/notes/scopes/20121', { text: 'a' });
    expect(json).toMatchObject({ scopeKey: 'Guest' });
    expect((await call('GET', '/o/c/notes/scopes/guest')).json.totalCount).toBe(1);
    expect((await call('GET', '/o/c/notes/scopes/other')).json.totalCount).toBe(0);
    expect((await call('GET', `/o/c/notes/${json.id}`)).status).toBe(200);
    expect((await call('GET', '/o/c/notes')).status).toBe(0);
    const code = `/o/c/notes/scopes/Guest/by-external-reference-code/${json.externalReferenceCode}`;
    expect((await call('GET', code)).json.id).toBe(json.id);
  });

  it('may have codes with slashes', async () => {
    const call = fresh();
    await call('PUT', '/o/c/persons/by-external-reference-code/a%2Fb%20c', { name: 'x' });
    expect((await call('GET', '/o/c/persons/by-external-reference-code/a%2Fb%20c')).json).toMatchObject({
      externalReferenceCode: 'a/b c',
    });
  });
});

describe('changes', () => {
  it('create, change, replace and delete', async () => {
    const call = fresh();
    const { status, json } = await call('POST', '/o/c/tickets', { subject: 'New', priority: 3 });
    expect(status).toBe(200);
    expect(json).toMatchObject({ number: 'T-3', creator: { name: 'Alex Preview' } });
    const path = `/o/c/tickets/${json.id}`;
    const patched = await call('PATCH', path, { priority: 4 });
    expect(patched.json).toMatchObject({ subject: 'New', priority: 4, dateCreated: json.dateCreated });
    expect(patched.json.dateModified > json.dateModified).toBe(true);
    expect((await call('PUT', path, { subject: 'Other' })).json).toMatchObject({
      subject: 'Other',
      priority: null,
      number: 'T-3',
    });
    expect(await call('DELETE', path)).toEqual({ status: 204, json: {} });
    expect((await call('GET', path)).status).toBe(404);
  });

  it('take back what was read', async () => {
    const call = fresh();
    const path = '/o/c/tickets/by-external-reference-code/T1';
    const { json } = await call('GET', path);
    const { screenshot, ...rest } = json;
    expect(screenshot).toBeDefined();
    const { status, json: after } = await call('PUT', path, { ...rest, screenshot: null });
    expect(status).toBe(200);
    expect({ ...after, dateModified: json.dateModified, screenshot }).toEqual(json);
  });

  it('live on when archives are planned again, until batch data is another', async () => {
    const open = opener();
    const call = caller(open([data]));
    await call('DELETE', '/o/c/tickets/by-external-reference-code/T1');
    open([data]);
    expect((await call('GET', '/o/c/tickets')).json.totalCount).toBe(1);
    open([batchProject([{ of: 'definitions', items: [ticket] }])]);
    expect((await call('GET', '/o/c/tickets')).json.totalCount).toBe(0);
  });

  it.each([
    [
      'an unknown field',
      { subject: 'a', nope: 1 },
      'The object definition "Ticket" has no object field "nope"',
    ],
    ['no value', { priority: 1 }, 'No value was provided for required object field "subject"'],
    [
      'a long text',
      { subject: 'x'.repeat(281) },
      'maximum length of 280 characters for object field "subject"',
    ],
    ['a fraction', { subject: 'a', priority: 1.5 }, 'The value is invalid for object field "priority"'],
    ['a large number', { subject: 'a', priority: 3e9 }, 'exceeds integer field allowed size'],
    ['no such day', { subject: 'a', due: '2026-02-30' }, 'The value is invalid for object field "due"'],
    [
      'no key',
      { subject: 'a', state: 'lost' },
      'Object field name "state" is not mapped to a valid list type entry',
    ],
    [
      'a code that is there',
      { subject: 'a', externalReferenceCode: 'T1' },
      'Duplicate external reference code T1',
    ],
    ['no JSON object', [], 'The body must be a JSON object'],
    ['no JSON', '{', 'The body is not JSON'],
  ])('are refused with the words of a portal: %s', async (_, body, title) => {
    const { status, json } = await fresh()('POST', '/o/c/tickets', body);
    expect(status).toBe(400);
    expect(json).toEqual({ status: 'BAD_REQUEST', title: expect.stringContaining(title) as string });
  });

  it('are refused for a value that must be unique, and for another type of body', async () => {
    const call = fresh();
    await call('POST', '/o/c/tickets', { subject: 'a', slug: 's' });
    expect((await call('POST', '/o/c/tickets', { subject: 'b', slug: 's' })).status).toBe(400);
    expect((await call('POST', '/o/c/tickets', { subject: 'b', slug: 't' })).status).toBe(200);
    expect((await call('POST', '/o/c/tickets', 'a=b', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('can not bring members of every object in', async () => {
    const call = fresh();
    const body = '{"subject":"a","__proto__":{"polluted":1}}';
    expect((await call('POST', '/o/c/tickets', body)).status).toBe(400);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect((await call('POST', '/o/c/tickets', `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`)).status).toBe(
      400,
    );
  });
});

describe('relationships', () => {
  it('name the one by id and by code', async () => {
    const call = fresh();
    const { json: one } = await call('GET', '/o/c/tickets/by-external-reference-code/T1');
    const { json } = await call('GET', '/o/c/comments/by-external-reference-code/C1');
    expect(json).toMatchObject({
      r_comments_c_ticketId: one.id,
      r_comments_c_ticketERC: 'T1',
      commentsERC: 'T1',
    });
    const other = await call('POST', '/o/c/comments', { text: 'b', r_comments_c_ticketId: one.id });
    expect(other.json['commentsERC']).toBe('T1');
    const lost = await call('POST', '/o/c/comments', { text: 'b', r_comments_c_ticketId: 1 });
    expect(lost.json.title).toBe('The value for r_comments_c_ticketId of "Comment" does not exist');
  });

  it('are nested where that is asked for', async () => {
    const call = fresh();
    const { json } = await call('GET', '/o/c/tickets?nestedFields=comments&fields=subject,comments.text');
    expect(json.items).toEqual([
      { comments: [{ text: 'Yes' }], subject: 'First' },
      { comments: [], subject: 'Second' },
    ]);
    const many = await call('GET', '/o/c/comments?nestedFields=comments');
    expect(many.json.items[0]).toMatchObject({
      comments: { subject: 'First' },
      r_comments_c_ticket: { subject: 'First' },
    });
    expect((await call('GET', '/o/c/tickets?nestedFields=unheardOf')).status).toBe(501);
  });

  it('from many to many are made and undone', async () => {
    const call = fresh();
    const tickets = '/o/c/tickets/by-external-reference-code/T1/watchers';
    expect((await call('PUT', `${tickets}/P1`)).json).toMatchObject({ name: 'Ann' });
    expect((await call('GET', tickets)).json.items).toMatchObject([{ externalReferenceCode: 'P1' }]);
    const { json } = await call('GET', '/o/c/persons?nestedFields=watchers');
    expect(json.items[0]?.['watchers']).toMatchObject([{ externalReferenceCode: 'T1' }]);
    expect((await call('DELETE', `${tickets}/P1`)).status).toBe(204);
    expect((await call('GET', tickets)).json.totalCount).toBe(0);
    expect((await call('PUT', `${tickets}/P2`)).status).toBe(404);
  });

  it('let the many go with the one', async () => {
    const call = fresh();
    await call('DELETE', '/o/c/tickets/by-external-reference-code/T1');
    expect((await call('GET', '/o/c/comments')).json.totalCount).toBe(0);
  });

  it.each([
    ['prevent', 400, 'T1'],
    ['disassociate', 204, ''],
  ])('that %s do so', async (deletionType, status, code) => {
    const relationship = { ...ticket.objectRelationships[0], deletionType };
    const project = batchProject([
      { of: 'definitions', items: [{ ...ticket, objectRelationships: [relationship] }, comment] },
      { of: 'entries', delegate: 'C_Ticket', items: [{ externalReferenceCode: 'T1', subject: 'a' }] },
      { of: 'entries', delegate: 'C_Comment', items: [{ text: 'b', r_comments_c_ticketERC: 'T1' }] },
    ]);
    const call = caller(apiFor([project]));
    expect((await call('DELETE', '/o/c/tickets/by-external-reference-code/T1')).status).toBe(status);
    expect((await call('GET', '/o/c/comments')).json.items[0]?.['commentsERC']).toBe(code);
  });
});

describe('what else is answered', () => {
  it('is who is signed in, by the page that asks', async () => {
    const call = fresh();
    const path = '/o/headless-admin-user/v1.0/my-user-account';
    const page = (user: string) => ({ referer: `http://127.0.0.1:4300/web/preview/all?user=${user}` });
    expect((await call('GET', path)).json).toMatchObject({ id: 20124, name: 'Alex Preview' });
    expect((await call('GET', path, undefined, page('admin'))).json['roleBriefs']).toContainEqual(
      expect.objectContaining({ name: 'Administrator' }),
    );
    expect((await call('GET', path, undefined, page('guest'))).status).toBe(403);
  });

  it('are picklists', async () => {
    const call = fresh();
    const base = '/o/headless-admin-list-type/v1.0/list-type-definitions';
    const { json } = await call('GET', `${base}/by-external-reference-code/STATES`);
    expect(json['listTypeEntries']).toMatchObject([{ key: 'open', name: 'Open' }, { key: 'done' }]);
    expect((await call('GET', base)).json).toMatchObject({ totalCount: 1, items: [{ name: 'States' }] });
    expect((await call('GET', `${base}/${json.id}/list-type-entries`)).json.totalCount).toBe(2);
    expect((await call('GET', `${base}/by-external-reference-code/NO`)).status).toBe(404);
    expect((await call('POST', base, {})).status).toBe(0);
  });

  it.each([
    ['GET', '/o/c/unknowns'],
    ['GET', '/o/c/ticketsandmore'],
    ['GET', '/o/headless-delivery/v1.0/sites/1/blog-postings'],
    ['POST', '/o/graphql'],
    ['POST', '/o/c/tickets/batch'],
    ['GET', '/o/c/tickets/openapi.json'],
    ['GET', '/o/c/tickets/scopes/1'],
    ['TRACE', '/o/c/tickets'],
  ])('is not %s %s', async (method, path) => {
    expect((await fresh()(method, path, {})).status).toBe(0);
  });

  it.each([
    '?aggregationTerms=state',
    '?filter=year(due) eq 2026',
    '?nestedFields=comments&nestedFieldsDepth=2',
  ])('is nothing made up for %s', async (query) => {
    const { status, json } = await fresh()('GET', `/o/c/tickets${query}`);
    expect(status).toBe(501);
    expect(json['status']).toBe('NOT_IMPLEMENTED');
  });
});

describe('what batch data has and the store has not', () => {
  const diagnosticsOf = (...files: Parameters<typeof batchProject>[0]) =>
    apiFor([batchProject(files)]).diagnostics.map(({ code, args }) => ({ code, args }));

  it('is a diagnostic, and the rest goes on', () => {
    expect(
      diagnosticsOf(
        { of: 'definitions', items: [ticket, { name: 'Draft', status: { code: 2 } }] },
        { of: 'entries', delegate: 'C_Nobody', items: [{}] },
        { of: 'entries', delegate: 'C_Ticket', items: [{ subject: 'a' }, { priority: 1 }] },
      ),
    ).toEqual([
      { code: 'preview-field-left-out', args: { object: 'Ticket', field: 'score', type: 'Formula' } },
      { code: 'preview-object-left-out', args: { name: 'Draft', why: 'draft' } },
      {
        code: 'preview-entries-left-out',
        args: { path: 'batch/1.batch-engine-data.json', object: 'Nobody' },
      },
      {
        code: 'preview-entry-left-out',
        args: { object: 'Ticket', reason: 'No value was provided for required object field "subject"' },
      },
    ]);
  });

  it('is a file that is not JSON', async () => {
    const broken = { ...data, entries: data.entries.map((entry) => ({ ...entry })) };
    broken.entries.push({
      ...broken.entries[0]!,
      path: 'batch/9.batch-engine-data.json',
      content: { kind: 'text', text: '{ "items": [,] }' },
    });
    const api = apiFor([broken]);
    expect(api.diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'batch-data-malformed',
        position: expect.objectContaining({ line: 1, column: 13 }) as object,
      }),
    );
    expect((await caller(api)('GET', '/o/c/tickets')).json.totalCount).toBe(2);
  });
});
