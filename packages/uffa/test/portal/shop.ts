import { classes, keyOf, type JsonObject, type State, textOf } from './portal-items';

/** A small model: a shop's customers and their tickets. */
export function shop(): State {
  return stateOf({
    [keyOf(classes.folder)]: [{ externalReferenceCode: 'SALES', name: 'Sales', label: { en_US: 'Sales' } }],
    [keyOf(classes.picklist)]: [
      {
        externalReferenceCode: 'STATUS',
        listTypeEntries: [
          { externalReferenceCode: 'OPEN', key: 'open', name_i18n: { 'en-US': 'Open', 'de-DE': 'Offen' } },
          { externalReferenceCode: 'DONE', key: 'done', name_i18n: { 'en-US': 'Done' } },
        ],
        name_i18n: { 'en-US': 'Status' },
        system: false,
      },
    ],
    [keyOf(classes.definition)]: [
      {
        active: true,
        externalReferenceCode: 'CUSTOMER',
        label: { en_US: 'Customer' },
        modifiable: true,
        name: 'Customer',
        objectFields: [field('CUSTOMER_NAME', 'name')],
        objectFolderExternalReferenceCode: 'SALES',
        objectRelationships: [
          {
            externalReferenceCode: 'CUSTOMER_TICKETS',
            label: { en_US: 'Tickets' },
            name: 'tickets',
            objectDefinitionExternalReferenceCode1: 'CUSTOMER',
            objectDefinitionExternalReferenceCode2: 'TICKET',
            type: 'oneToMany',
          },
        ],
        scope: 'company',
        status: { code: 0 },
        system: false,
      },
      {
        active: true,
        externalReferenceCode: 'TICKET',
        label: { en_US: 'Ticket' },
        modifiable: true,
        name: 'Ticket',
        objectFields: [
          field('TICKET_SUBJECT', 'subject'),
          {
            ...field('TICKET_STATE', 'state', 'Picklist'),
            listTypeDefinitionExternalReferenceCode: 'STATUS',
            objectFieldSettings: [
              { name: 'stateFlow', value: 'x' },
              { name: 'defaultValue', value: 'open' },
            ],
          },
          field('TICKET_FILE', 'file', 'Attachment'),
        ],
        objectFolderExternalReferenceCode: 'SALES',
        objectRelationships: [],
        scope: 'company',
        status: { code: 0 },
        system: false,
      },
      {
        externalReferenceCode: 'L_USER',
        modifiable: false,
        name: 'User',
        objectFields: [],
        objectRelationships: [],
        scope: 'company',
        status: { code: 0 },
        system: true,
      },
    ],
    [keyOf(classes.entry, 'C_Customer')]: [
      { externalReferenceCode: 'C-1', name: 'Acme', status: { code: 0 } },
      { externalReferenceCode: 'C-2', name: 'Ünïcode & "Söhne"', status: { code: 0 } },
    ],
    [keyOf(classes.entry, 'C_Ticket')]: [
      {
        externalReferenceCode: 'T-1',
        file: { externalReferenceCode: 'F-1', name: 'a.txt', fileBase64: 'aGVsbG8=' },
        r_tickets_c_customerERC: 'C-1',
        state: { key: 'open', name: 'Open' },
        status: { code: 0 },
        subject: 'Broken',
      },
    ],
    [keyOf(classes.notification)]: [
      {
        externalReferenceCode: 'WELCOME',
        name: 'Welcome',
        subject: { en_US: 'Hello' },
        editorType: 'richText',
      },
    ],
    [keyOf(classes.workflow)]: [{ name: 'Approval', content: '<workflow-definition/>', active: true }],
  });
}

export function stateOf(items: Readonly<Record<string, readonly JsonObject[]>>): State {
  return new Map(
    Object.entries(items).map(([key, all]) => [
      key,
      new Map(all.map((item) => [textOf(item['externalReferenceCode'] ?? item['name']), item])),
    ]),
  );
}

function field(code: string, name: string, businessType = 'Text'): JsonObject {
  return { DBType: 'String', businessType, externalReferenceCode: code, label: { en_US: name }, name };
}
