import { calledServiceProperties } from '../called-service-properties';
import type { ExtensionType } from '../extension-type';

export const objectAction: ExtensionType = {
  type: 'objectAction',
  description: 'An action of objects that a service carries out.',
  classification: 'microservice',
  pid: 'com.liferay.object.internal.configuration.FunctionObjectActionExecutorImplConfiguration',
  properties: {
    allowedObjectDefinitionNames: {
      kind: 'list',
      description: 'The object definitions that may use it; all of them by default.',
    },
    ...calledServiceProperties,
  },
};
