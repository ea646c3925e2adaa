import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { nearestName } from '../../diagnostics/nearest-name';
import { startOf } from '../../diagnostics/position';
import type { SiteFile } from './site-file';

/** What the portal reads of a site initializer in folders, as far as it is known. */
const KNOWN: readonly string[] = [
  'account-group-assignments',
  'accounts',
  'asset-list-entries',
  'blog-postings',
  'client-extension-entries',
  'commerce-catalogs',
  'data-definitions',
  'ddm-structures',
  'ddm-templates',
  'documents',
  'expando-columns',
  'expando-values',
  'fragments',
  'journal-articles',
  'keywords',
  'knowledge-base-articles',
  'layout-page-templates',
  'layout-set',
  'layout-utility-page-entries',
  'layouts',
  'list-type-definitions',
  'notification-templates',
  'object-actions',
  'object-definitions',
  'object-entries',
  'object-fields',
  'object-folders',
  'object-relationships',
  'organizations',
  'resource-permissions',
  'roles',
  'segments-entries',
  'segments-experiences',
  'site-navigation-menus',
  'style-books',
  'taxonomy-vocabularies',
  'user-accounts',
  'workflow-definitions',
];

/** Folders directly below `site-initializer/` that the portal does not read: without a word it leaves them out. */
export function folders(files: readonly SiteFile[]): readonly Diagnostic[] {
  const first = new Map<string, SiteFile>();
  for (const file of files) {
    const slash = file.path.indexOf('/');
    const folder = file.path.slice(0, Math.max(0, slash));
    if (slash > 0 && !first.has(folder)) first.set(folder, file);
  }
  return [...first].flatMap(([folder, { source }]) => ofFolder(folder, source));
}

function ofFolder(folder: string, source: string): readonly Diagnostic[] {
  if (KNOWN.includes(folder)) return [];
  const position = startOf(source);
  if (folder === 'batch') return [diagnostic('site-folder-batch', {}, position)];
  const meant = nearestName(folder, KNOWN);
  return meant === undefined
    ? [diagnostic('site-folder-unknown', { folder }, position)]
    : [diagnostic('site-folder-misspelt', { folder, meant }, position)];
}
