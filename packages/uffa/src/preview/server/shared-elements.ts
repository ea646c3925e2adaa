import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { PreviewSite } from '../site/site';

/** The tags that several projects define, each with a script of its own. */
export function sharedElements({ projects }: Pick<PreviewSite, 'projects'>): readonly Diagnostic[] {
  const byTag = new Map<string, Set<string>>();
  for (const { name, extensions } of projects) {
    for (const { type, settings } of extensions) {
      const tag = type === 'customElement' ? settings.get('htmlElementName') : undefined;
      if (tag === undefined || tag === '') continue;
      byTag.set(tag, (byTag.get(tag) ?? new Set()).add(name));
    }
  }
  return [...byTag]
    .filter(([, owners]) => owners.size > 1)
    .map(([tag, owners]) => diagnostic('preview-element-shared', { tag, projects: [...owners].sort() }));
}
