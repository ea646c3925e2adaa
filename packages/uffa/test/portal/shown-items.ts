import {
  classes,
  listOf,
  numbers,
  objectOf,
  shuffled,
  textOf,
  type Json,
  type JsonObject,
  type State,
} from './portal-items';

/**
 * Items as a portal shows them: with the numbers of its database, with dates, with who made them and with addresses of
 * what may be done; lists in the order of the database; texts in the language of whoever asks beside those in all.
 */
export class Showing {
  private readonly next: () => number;

  /** @param seed another one is another portal: nothing that it makes up may get into a file */
  constructor(
    private readonly state: State,
    seed: number,
  ) {
    this.next = numbers(seed);
  }

  shown(className: string, item: JsonObject): JsonObject {
    switch (className) {
      case classes.definition:
        return this.definition(item);
      case classes.picklist:
        return this.picklist(item);
      case classes.entry:
        return this.entry(item);
      default:
        return this.stamped(item);
    }
  }

  /** What every item has. */
  private stamped(item: JsonObject): JsonObject {
    const id = this.next();
    return {
      ...item,
      actions: { get: { href: `http://localhost:8080/o/any/${id}`, method: 'GET' }, update: {} },
      creator: { id: this.next(), name: 'Test Test', additionalName: '' },
      dateCreated: `2026-01-0${1 + (id % 9)}T00:00:00Z`,
      dateModified: `2026-02-0${1 + (id % 9)}T00:00:00Z`,
      id,
    };
  }

  private definition(item: JsonObject): JsonObject {
    const code = item['externalReferenceCode'] as string;
    // A relationship that another definition lists makes a field here.
    const related = [...(this.state.get(`${classes.definition}#DEFAULT`)?.values() ?? [])].flatMap((other) =>
      listOf(other['objectRelationships'])
        .map(objectOf)
        .filter(
          (each) => each['objectDefinitionExternalReferenceCode2'] === code && each['type'] !== 'manyToMany',
        )
        .map((each) => ({
          name: `r_${textOf(each['name'])}_c_${textOf(other['name']).toLowerCase()}Id`,
          externalReferenceCode: `${textOf(each['externalReferenceCode'])}_FIELD`,
          relationshipType: 'oneToMany',
          businessType: 'Relationship',
          DBType: 'Long',
          id: this.next(),
        })),
    );
    const fields = [...listOf(item['objectFields']).map((field) => this.field(objectOf(field))), ...related];
    return {
      ...this.stamped(item),
      enableLocalization: true,
      objectActions: this.numbered(item['objectActions'], 'objectDefinitionId'),
      objectFields: shuffled(fields, this.next),
      objectRelationships: shuffled(listOf(item['objectRelationships']), this.next).map((each) => ({
        ...objectOf(each),
        id: this.next(),
        objectDefinitionId1: this.next(),
        objectDefinitionId2: this.next(),
        parameterObjectFieldId: 0,
      })),
      parameterRequired: false,
      restContextPath: `/o/c/${textOf(item['name']).toLowerCase()}s`,
      rootObjectDefinitionExternalReferenceCode: '',
      status: { ...objectOf(item['status']), label: 'approved', label_i18n: 'Genehmigt' },
      storageType: 'default',
      titleObjectFieldId: this.next(),
    };
  }

  private field(field: JsonObject): JsonObject {
    const listCode = field['listTypeDefinitionExternalReferenceCode'];
    return {
      ...field,
      ...(listCode === undefined ? {} : { listTypeDefinitionId: this.next() }),
      actions: {},
      id: this.next(),
      objectFieldSettings: this.numbered(field['objectFieldSettings'], 'objectFieldId'),
      // The portal's flags say that it is read-only.
      unique: false,
    };
  }

  private numbered(list: Json | undefined, member: string): readonly Json[] {
    return shuffled(listOf(list), this.next).map((each) => ({
      ...objectOf(each),
      id: this.next(),
      [member]: this.next(),
    }));
  }

  private picklist(item: JsonObject): JsonObject {
    const entries = shuffled(listOf(item['listTypeEntries']), this.next).map((entry) => ({
      ...this.stamped(objectOf(entry)),
      name: Object.values(objectOf(objectOf(entry)['name_i18n']))[0] ?? '',
    }));
    return {
      ...this.stamped(item),
      name: Object.values(objectOf(item['name_i18n']))[0] ?? '',
      listTypeEntries: entries,
    };
  }

  private entry(item: JsonObject): JsonObject {
    const related = Object.keys(item).filter((name) => /^r_.+_c_.+ERC$/.test(name));
    const ids = Object.fromEntries(related.map((name) => [name.replace(/ERC$/, 'Id'), this.next()]));
    const members = Object.entries(item).map(([name, value]): readonly [string, Json] => {
      const file = objectOf(value);
      if (file['fileBase64'] === undefined) return [name, value];
      return [
        name,
        { ...file, id: this.next(), link: { href: `/documents/${this.next()}`, label: file['name'] ?? '' } },
      ];
    });
    return {
      ...this.stamped(Object.fromEntries(members)),
      ...ids,
      auditEvents: [],
      scopeKey: '',
      status: { code: 0, label: 'approved', label_i18n: 'Genehmigt' },
      taxonomyCategoryBriefs: [],
    };
  }
}
