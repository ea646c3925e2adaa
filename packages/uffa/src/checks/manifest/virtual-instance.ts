import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { ManifestCheck } from '../check-context';

/** The yaml's own virtual instance is deprecated, even without a value, and the workspace's wins (behaviour.md 18). */
export const virtualInstance: ManifestCheck = ({ extensions }, { virtualInstanceId }) =>
  extensions.flatMap(({ id, position, virtualInstanceId: value }): readonly Diagnostic[] => {
    if (value === undefined) return [];
    const deprecated = diagnostic('virtual-instance-property-deprecated', { id }, position);
    return virtualInstanceId === undefined || value === null || value === virtualInstanceId
      ? [deprecated]
      : [deprecated, diagnostic('virtual-instance-overridden', { id, value, virtualInstanceId }, position)];
  });

/** The workspace's virtual instance is a part of the archive's name: one with a slash would lead out of `dist/`. */
export const virtualInstanceName: ManifestCheck = (_, { virtualInstanceId = '' }) =>
  /[/\\\0]/.test(virtualInstanceId) ? [diagnostic('virtual-instance-invalid', { virtualInstanceId })] : [];
