import { calledServiceProperties } from '../called-service-properties';
import type { ExtensionType } from '../extension-type';

export const objectEntryManager: ExtensionType = {
  type: 'objectEntryManager',
  description: 'Keeps the entries of an object in a service.',
  classification: 'microservice',
  pid: 'com.liferay.object.rest.internal.configuration.FunctionObjectEntryManagerConfiguration',
  properties: calledServiceProperties,
};
