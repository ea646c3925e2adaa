import { diagnostic } from '../../diagnostics/diagnostic';
import { settingOf } from '../../manifest/project-manifest';
import type { ManifestCheck } from '../check-context';

const PROPERTY = 'webContextPath';

/** The newest plugin takes text only, in the entries that it writes (behaviour.md 7, deviation V4). */
export const webContextPath: ManifestCheck = (manifest, { types }) =>
  manifest.extensions.flatMap((extension) => {
    const type = types.get(extension.type);
    const value = settingOf(extension, PROPERTY);
    const isWritten = type?.pid !== undefined || type?.pidProperty !== undefined;
    if (!isWritten || value === undefined || value.kind === 'string' || value.kind === 'null') return [];
    const args = { id: extension.id, property: PROPERTY };
    return [diagnostic('property-not-text', args, value.position ?? extension.position)];
  });
