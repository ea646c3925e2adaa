import { callingApplication } from '../called-service-properties';
import type { ExtensionType } from '../extension-type';

export const commerceShippingEngine: ExtensionType = {
  type: 'commerceShippingEngine',
  description: 'Computes shipping costs in a service.',
  classification: 'microservice',
  pid: 'com.liferay.commerce.shipping.engine.internal.configuration.FunctionCommerceShippingEngineConfiguration',
  properties: {
    key: { kind: 'string', description: 'The unique key of the shipping engine.', example: '{id}' },
    oAuth2ApplicationExternalReferenceCode: callingApplication,
    shippingEngineTypeSettings: { kind: 'map', description: 'Settings that are handed to the service.' },
  },
};
