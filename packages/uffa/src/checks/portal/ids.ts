import { diagnostic } from '../../diagnostics/diagnostic';
import type { ManifestCheck } from '../check-context';
import { hasConfiguration } from './configuration-members';

/** The portal separates the id from the virtual instance by a slash, and cuts at the first (acceptance.md 6). */
export const ids: ManifestCheck = ({ extensions }, { types }) =>
  extensions
    .filter(({ id, type }) => id.includes('/') && hasConfiguration(types.get(type)))
    .map(({ id, position }) =>
      diagnostic('id-with-slash', { id, read: id.slice(0, id.indexOf('/')) }, position),
    );
