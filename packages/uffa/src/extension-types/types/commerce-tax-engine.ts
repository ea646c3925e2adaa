import { callingApplication } from '../called-service-properties';
import type { ExtensionType } from '../extension-type';

export const commerceTaxEngine: ExtensionType = {
  type: 'commerceTaxEngine',
  description: 'Computes taxes in a service.',
  classification: 'microservice',
  since: '2025.Q1',
  pid: 'com.liferay.commerce.tax.engine.internal.configuration.FunctionCommerceTaxEngineConfiguration',
  properties: {
    key: { kind: 'string', description: 'The unique key of the tax engine.', example: '{id}' },
    oAuth2ApplicationExternalReferenceCode: callingApplication,
    taxEngineTypeSettings: { kind: 'map', description: 'Settings that are handed to the service.' },
  },
};
