import { diagnostic } from '../../diagnostics/diagnostic';
import { settingOf } from '../../manifest/project-manifest';
import type { ManifestCheck } from '../check-context';

/** A script of the whole instance that names no place in the page: Liferay puts it on none (preview.md). */
export const companyScript: ManifestCheck = ({ extensions }) =>
  extensions.flatMap((extension) => {
    const { id, type, position } = extension;
    const scope = settingOf(extension, 'scope');
    if (type !== 'globalJS' || scope?.kind !== 'string' || scope.value !== 'company') return [];
    const location = settingOf(extension, 'scriptLocation') ?? { kind: 'null' };
    return location.kind === 'null'
      ? [diagnostic('script-location-missing', { id }, scope.position ?? position)]
      : [];
  });
