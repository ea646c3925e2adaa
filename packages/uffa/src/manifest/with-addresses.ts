import type { ServiceAddress } from '../discover/config/service-address';
import { string, type Member } from '../values/value';
import type { ClientExtension, ProjectManifest } from './project-manifest';

/** Whether extensions of a type have the address of the service that they are for. */
export function isOAuthApplication(type: string): boolean {
  return type === 'oAuthApplicationHeadlessServer' || type === 'oAuthApplicationUserAgent';
}

/** The manifest with other addresses for its OAuth applications: as a profile would have it that says no more. */
export function withAddresses(
  manifest: ProjectManifest,
  addresses: ReadonlyMap<string, ServiceAddress>,
): ProjectManifest {
  if (addresses.size === 0) return manifest;
  const extensions = manifest.extensions.map((extension) => {
    const address = addresses.get(extension.id);
    return address === undefined || !isOAuthApplication(extension.type)
      ? extension
      : withAddress(extension, address);
  });
  return { ...manifest, extensions };
}

function withAddress(extension: ClientExtension, { scheme, address }: ServiceAddress): ClientExtension {
  const { members } = extension.typeSettings;
  const other = (key: string, text: string): readonly [string, Member] => {
    const { value, ...place } = members.get(key) ?? { value: undefined };
    const at = value?.position === undefined ? {} : { position: value.position };
    return [key, { ...place, value: { ...string(text), ...at } }];
  };
  return {
    ...extension,
    typeSettings: {
      ...extension.typeSettings,
      members: new Map([...members, other('.serviceAddress', address), other('.serviceScheme', scheme)]),
    },
  };
}
