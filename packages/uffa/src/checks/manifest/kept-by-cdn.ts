import { diagnostic } from '../../diagnostics/diagnostic';
import type { MapValue } from '../../values/value';
import type { ManifestCheck } from '../check-context';
import { settingTexts } from '../setting-texts';
import { servedSettings } from '../uffa/served-url';

/** A name that a build changes with the file, by a pattern or by what looks like a hash. */
const CHANGES = /\*|\$\{modifiedTime\}|[.\-_](?=[A-Za-z0-9]*\d)[A-Za-z0-9]{8,64}\.[^/]*$/;

/**
 * Addresses that stay the same when their file changes, of a service that Liferay Cloud keeps in its network of caches:
 * browsers go on with the old file. The portal itself adds a time to the scripts of custom elements.
 */
export const keptByCdn: ManifestCheck = ({ extensions }, { types, lcpJson }) =>
  lcpJson === undefined || !isCached(lcpJson)
    ? []
    : extensions
        .filter(({ type }) => type !== 'customElement')
        .flatMap((extension) =>
          servedSettings(extension.id, types.get(extension.type)).flatMap(({ property }) =>
            settingTexts(extension, property)
              .filter(({ text }) => text !== '' && !/^[a-z]+:|^\/\//i.test(text) && !CHANGES.test(text))
              .map(({ text, position }) =>
                diagnostic('url-kept-by-cdn', { id: extension.id, url: text }, position),
              ),
          ),
        );

function isCached(lcpJson: MapValue): boolean {
  const loadBalancer = lcpJson.members.get('loadBalancer')?.value;
  const cdn = loadBalancer?.kind === 'map' ? loadBalancer.members.get('cdn')?.value : undefined;
  return cdn?.kind === 'boolean' && cdn.value;
}
