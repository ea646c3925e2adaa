import type { Uffa } from '../entry';
import { projectIdOf } from '../manifest/project-id';

/** What the portal may call the bundle that it makes of an archive (behaviour.md 10). */
export function bundleNames({ name }: Pick<Uffa, 'name'>): readonly string[] {
  return [...new Set([name, projectIdOf(name)])];
}
