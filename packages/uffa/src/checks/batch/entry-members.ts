import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { nearestName } from '../../diagnostics/nearest-name';
import type { EntryField } from '../../plan/batch/batch-outline';
import type { DefinedObject } from '../../workspace/batch-definitions';
import { envelopes, type BatchCheck } from './batch-check';
import { objectOf } from './entry-object';

/** What every object entry may have, whatever its definition says. */
const OWN_MEMBERS: ReadonlySet<string> = new Set([
  'actions',
  'assetCategoryIds',
  'assetTagNames',
  'auditEvents',
  'creator',
  'dateCreated',
  'dateModified',
  'defaultLanguageId',
  'displayDate',
  'expirationDate',
  'externalReferenceCode',
  'friendlyUrlPath',
  'friendlyUrlPath_i18n',
  'id',
  'keywords',
  'objectEntryFolderExternalReferenceCode',
  'objectEntryFolderId',
  'permissions',
  'properties',
  'reviewDate',
  'scopeId',
  'scopeKey',
  'status',
  'systemProperties',
  'taxonomyCategoryBriefs',
  'taxonomyCategoryIds',
  'userId',
  'values',
  'version',
  'x-class-name',
]);

/**
 * Members of entries that their definition has no field for: the portal may leave them out without a word. Related
 * entries are members by the name of a relationship, which the other object may define: only what is nearly a field
 * counts among lists and objects.
 */
export const entryMembers: BatchCheck = (files, context) =>
  envelopes(files).flatMap((file) => {
    const object = objectOf(file, context);
    if (object?.fields === undefined || object.isExtended) return [];
    return ofFields(file.data.items.fields, object, object.fields);
  });

function ofFields(
  members: readonly EntryField[],
  { name, relationships }: DefinedObject,
  fields: NonNullable<DefinedObject['fields']>,
): readonly Diagnostic[] {
  const seen = new Set<string>();
  const isKnown = (member: string) =>
    OWN_MEMBERS.has(member) ||
    fields.has(member) ||
    fields.has(member.replace(/(?:_i18n|RawText)$/, '')) ||
    /^r_|(?:ERC|ExternalReferenceCode|Id)$/.test(member) ||
    relationships.includes(member);
  return members.flatMap(({ name: member, shape, position }) => {
    if (isKnown(member) || seen.has(member)) return [];
    const meant = nearestName(member, [...fields.keys()]);
    if (meant === undefined && (shape === 'list' || shape === 'map' || shape === 'null')) return [];
    seen.add(member);
    const args = { object: name, member, ...(meant === undefined ? {} : { meant }) };
    return [diagnostic('batch-entry-member-unknown', args, position)];
  });
}
