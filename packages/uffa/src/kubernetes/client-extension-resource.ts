import { stringify } from 'yaml';
import type { ResourceFields, ResourceValues } from './resource-fields';

/** A ClientExtension resource for Liferay's operator in YAML, its members in one order. */
export function clientExtensionResource(values: ResourceValues, { spec }: ResourceFields): string {
  const { name, namespace, serviceId, virtualInstanceId, projectName, configs, domain } = values;
  const resource = {
    apiVersion: 'cx.liferay.com/v1alpha1',
    kind: 'ClientExtension',
    metadata: { name, namespace },
    spec: {
      serviceId,
      virtualInstanceId,
      projectName,
      domain,
      ...spec(values),
      configs,
    },
  };
  // Long texts stay as they are, and no value is written once and referred to.
  return stringify(withoutGaps(resource), { lineWidth: 0, aliasDuplicateObjects: false });
}

/** JSON leaves out members that are undefined, and YAML would write them as null. */
function withoutGaps(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}
