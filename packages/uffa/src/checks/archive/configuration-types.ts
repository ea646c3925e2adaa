import { diagnostic } from '../../diagnostics/diagnostic';
import { nearestName } from '../../diagnostics/nearest-name';
import { CLIENT_EXTENSION_TYPE_PID } from '../../extension-types/client-extension-type-pid';
import type { ArchiveCheck } from './archive-check';
import { textOf } from './configurations';

const MOST_UNKNOWN = 100;

/** The types that the portal's registry of client extension types knows (acceptance.md 10). */
export const configurationTypes: ArchiveCheck = ({ configurations, types }) => {
  const known = [...types.values()]
    .filter(({ pid }) => pid === CLIENT_EXTENSION_TYPE_PID)
    .map(({ type }) => type);
  return configurations
    .filter(
      ({ isClientExtensionType, type }) => isClientExtensionType && type?.pid !== CLIENT_EXTENSION_TYPE_PID,
    )
    .slice(0, MOST_UNKNOWN)
    .flatMap(({ id, members }) => {
      const value = members.get('type')?.value;
      const type = textOf(value);
      if (type === undefined) return [];
      const nearest = nearestName(type, known);
      const args = { id, type, ...(nearest === undefined ? {} : { nearest }) };
      return [diagnostic('configuration-type-unknown', args, value?.position)];
    });
};
