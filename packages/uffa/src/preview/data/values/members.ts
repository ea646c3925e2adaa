/** In UTF-16 code units: no portal takes a longer external reference code. */
export const LONGEST_CODE = 1000;

/** Members that every entry has and that a portal sets itself, or that `readChange` reads. */
export const ignoredMembers: ReadonlySet<string> = new Set([
  'actions',
  'auditEvents',
  'creator',
  'dateCreated',
  'dateModified',
  'defaultLanguageId',
  'externalReferenceCode',
  'friendlyUrlPath',
  'friendlyUrlPath_i18n',
  'id',
  'keywords',
  'objectEntryFolderExternalReferenceCode',
  'objectEntryFolderId',
  'scopeId',
  'scopeKey',
  'status',
  'systemProperties',
  'taxonomyCategoryBriefs',
  'version',
  'x-class-name',
]);

/** Members that a portal would keep and the preview can't. */
export const refusedMembers: readonly string[] = [
  'displayDate',
  'expirationDate',
  'permissions',
  'reviewDate',
  'taxonomyCategoryIds',
];
