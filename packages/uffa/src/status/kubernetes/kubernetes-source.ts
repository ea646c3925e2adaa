import type { RunOptions } from '../../deploy/run-program';
import { UffaError } from '../../diagnostics/errors';
import { failed, unproven, type Verdict } from '../proof';
import type { AskedArchive, StatusSource } from '../status-source';
import { judgeResource } from './judge-resource';
import { resourceOf, type ClientExtensionResource } from './resource';
import { itemsIn, kubectlGet, type KubernetesPlace } from './run-kubectl';

/** The names of ConfigMaps with the keys of their data: the values are secrets, and stay where they are. */
const KEYS =
  '--output=go-template={{range .items}}{{.metadata.name}}{{range $key, $value := .data}} {{$key}}{{end}}{{"\\n"}}{{end}}';

/** A cluster with Liferay's operator: what its ClientExtension resources say, and what DXP has answered in ConfigMaps. */
export function kubernetesSource(place: KubernetesPlace, run: RunOptions): StatusSource {
  const { namespace } = place;
  let resources: Promise<readonly ClientExtensionResource[]> | undefined;
  return {
    place: `the namespace ${namespace}`,
    look: async (archive) => {
      const found = matching(await (resources ??= readResources(place, run)), archive, namespace);
      if ('state' in found) return () => found;
      const keys = await readInitKeys(found, place, run);
      return (subject) => judgeResource(found, keys, subject);
    },
  };
}

async function readResources(
  place: KubernetesPlace,
  run: RunOptions,
): Promise<readonly ClientExtensionResource[]> {
  const { namespace } = place;
  const text = await kubectlGet(['clientextensions.cx.liferay.com', '--output=json'], namespace, place, run);
  return itemsIn(text).map((item) => resourceOf(item, namespace));
}

function matching(
  resources: readonly ClientExtensionResource[],
  { instance, service }: AskedArchive,
  namespace: string,
): ClientExtensionResource | Verdict {
  const { id } = service;
  if (id === undefined) return unproven('its LCP.json gives no id by which Kubernetes would know it');
  const found = resources.filter(
    ({ serviceId, virtualInstanceId }) =>
      serviceId === id && (instance === undefined || instance === virtualInstanceId),
  );
  const [only, ...others] = found;
  if (only === undefined) {
    return failed(`no ClientExtension in the namespace ${namespace} has the service id ${id}`);
  }
  if (others.length === 0) return only;
  const names = found.map(({ name, virtualInstanceId }) => `${name} for ${virtualInstanceId}`);
  return unproven(`several ClientExtensions have the service id ${id}: ${names.join(', ')}`);
}

/** What may not be read proves nothing, and is no failure: the operator's conditions say something without it. */
async function readInitKeys(
  { serviceId, virtualInstanceId, dxpNamespace }: ClientExtensionResource,
  place: KubernetesPlace,
  run: RunOptions,
): Promise<readonly string[]> {
  const name = `${serviceId}-${virtualInstanceId}-lxc-ext-init-metadata`;
  const selector = '--selector=lxc.liferay.com/metadataType=ext-init';
  try {
    const args = ['configmaps', selector, KEYS];
    const text = await kubectlGet(args, place.dxpNamespace ?? dxpNamespace, place, run);
    const lines = text.split('\n').map((line) => line.split(' '));
    return lines.filter(([first]) => first === name).flatMap(([, ...keys]) => keys);
  } catch (error) {
    if (error instanceof UffaError) return [];
    throw error;
  }
}
