import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { PlacedText } from '../../manifest/project-manifest';
import type { ManifestCheck } from '../check-context';
import { portsOf } from '../lcp-json';
import { settingTexts } from '../setting-texts';

const PROPERTY = '.serviceAddress';

/**
 * The address under which Liferay looks for a service on the developer's machine. Other hosts are somebody's
 * deployment, of which the project knows nothing.
 */
export const serviceAddress: ManifestCheck = (manifest, { types, lcpJson }) => {
  const isService = manifest.extensions.some(
    ({ type }) => types.get(type)?.classification === 'microservice',
  );
  if (!isService && lcpJson === undefined) return [];
  const ports = lcpJson === undefined ? new Set<string>() : portsOf(lcpJson);
  return manifest.extensions.flatMap((extension) =>
    settingTexts(extension, PROPERTY).flatMap((address) => ofAddress(extension.id, address, ports)),
  );
};

function ofAddress(
  id: string,
  { text, position }: PlacedText,
  ports: ReadonlySet<string>,
): readonly Diagnostic[] {
  const match = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::(\d+))?$/.exec(text.trim());
  if (match === null) return [];
  const port = match[1];
  const expected = [...ports];
  if (port === undefined)
    return [diagnostic('service-address-without-port', { id, address: text, expected }, position)];
  return ports.size === 0 || ports.has(port)
    ? []
    : [diagnostic('service-port-differs', { id, port, expected }, position)];
}
