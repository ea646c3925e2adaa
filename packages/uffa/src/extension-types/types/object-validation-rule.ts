import { calledServiceProperties } from '../called-service-properties';
import type { ExtensionType } from '../extension-type';

export const objectValidationRule: ExtensionType = {
  type: 'objectValidationRule',
  description: 'Validates entries of objects in a service.',
  classification: 'microservice',
  pid: 'com.liferay.object.internal.configuration.FunctionObjectValidationRuleEngineImplConfiguration',
  properties: {
    allowedObjectDefinitionNames: {
      kind: 'list',
      description: 'The object definitions that may use it; all of them by default.',
    },
    ...calledServiceProperties,
  },
};
