import { LIST_TYPE_DEFINITION, OBJECT_DEFINITION, OBJECT_FOLDER } from '../plan/batch/class-names';
import type { WantedKind } from './wanted';

/** How something comes out of a portal, and what its file is called. */
export interface SourceKind {
  /** For people, as in `2 picklists`. */
  readonly one: string;
  readonly many: string;
  /** In the names of files: its place in the order of the files, and what it is. */
  readonly group: number;
  readonly label: string;
}

export const sourceKinds: Readonly<Record<WantedKind, SourceKind>> = {
  folders: { one: 'object folder', many: 'object folders', group: 1, label: 'folder' },
  picklists: { one: 'picklist', many: 'picklists', group: 2, label: 'picklist' },
  notifications: {
    one: 'notification template',
    many: 'notification templates',
    group: 3,
    label: 'notification',
  },
  objects: { one: 'object definition', many: 'object definitions', group: 4, label: 'object' },
  workflows: { one: 'workflow definition', many: 'workflow definitions', group: 5, label: 'workflow' },
  entries: { one: 'object entry', many: 'object entries', group: 6, label: 'entries' },
  class: { one: 'item', many: 'items', group: 7, label: 'items' },
};

/** A list of a REST API whose items are those of an export. */
export interface ListedKind {
  readonly className: string;
  /** The base of its application. */
  readonly application: string;
  readonly list: string;
  readonly scope: string;
  /** Whether one item can be asked for by its reference code; else the list is searched. */
  readonly byCode: 'path' | 'list';
}

const OBJECT_ADMIN = {
  application: '/o/object-admin/v1.0',
  scope: 'Liferay.Object.Admin.REST.everything.read',
};

/**
 * What has a documented list: it needs neither the right to export nor waiting, and its items are the same as an
 * export's.
 */
export const listedKinds = {
  folders: { ...OBJECT_ADMIN, className: OBJECT_FOLDER, list: 'object-folders', byCode: 'list' },
  picklists: {
    className: LIST_TYPE_DEFINITION,
    application: '/o/headless-admin-list-type/v1.0',
    list: 'list-type-definitions',
    scope: 'Liferay.Headless.Admin.List.Type.everything.read',
    byCode: 'path',
  },
  objects: { ...OBJECT_ADMIN, className: OBJECT_DEFINITION, list: 'object-definitions', byCode: 'path' },
} as const satisfies Readonly<Partial<Record<WantedKind, ListedKind>>>;

/** What comes by an export of its class. */
export const exportedClasses = {
  notifications: 'com.liferay.notification.rest.dto.v1_0.NotificationTemplate',
  workflows: 'com.liferay.headless.admin.workflow.dto.v1_0.WorkflowDefinition',
} as const;

/** The scope that export tasks need. */
export const EXPORT_SCOPE = 'Liferay.Headless.Batch.Engine.everything';

/**
 * Where the application of a class most likely is: Liferay builds both names from one. Undefined for classes of others.
 */
export function likelyApplication(className: string): string | undefined {
  const [, words, version] = /^com\.liferay\.([a-z.]+?)(?:\.rest)?\.dto\.v(\d+_\d+)\./.exec(className) ?? [];
  if (words === undefined || version === undefined) return undefined;
  return `/o/${words.replaceAll('.', '-')}/v${version.replace('_', '.')}`;
}
