import { diagnostic } from '../../diagnostics/diagnostic';
import type { ExtensionRule } from '../extension-type';

/** The project must have a directory of this name; the language project makes its own (behaviour.md 11). */
export function requireDirectory(directory: string): ExtensionRule {
  return ({ id, type, typePosition }, project) =>
    project.isLanguageProject || project.hasDirectory(directory)
      ? []
      : [diagnostic('directory-required', { id, type, directory }, typePosition)];
}
