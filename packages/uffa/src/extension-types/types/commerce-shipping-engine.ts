import type { ExtensionType } from '../extension-type';

export const commerceShippingEngine: ExtensionType = {
  type: 'commerceShippingEngine',
  description: 'Computes shipping costs in a service.',
  classification: 'microservice',
  pid: 'com.liferay.commerce.shipping.engine.internal.configuration.FunctionCommerceShippingEngineConfiguration',
  properties: {
    key: { kind: 'string', description: 'The unique key of the shipping engine.', example: '{id}' },
    oAuth2ApplicationExternalReferenceCode: {
      kind: 'string',
      description: 'The OAuth application with which Liferay calls the service.',
      refersTo: ['oAuthApplicationUserAgent'],
      example: '{application}',
    },
    shippingEngineTypeSettings: { kind: 'map', description: 'Settings that are handed to the service.' },
  },
};
