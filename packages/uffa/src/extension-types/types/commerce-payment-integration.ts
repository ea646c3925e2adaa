import { callingApplication } from '../called-service-properties';
import type { ExtensionType } from '../extension-type';

export const commercePaymentIntegration: ExtensionType = {
  type: 'commercePaymentIntegration',
  description: 'Takes payments through a service.',
  classification: 'microservice',
  pid: 'com.liferay.commerce.payment.internal.configuration.FunctionCommercePaymentIntegrationConfiguration',
  properties: {
    key: { kind: 'string', description: 'The unique key of the payment method.', example: '{id}' },
    oAuth2ApplicationExternalReferenceCode: callingApplication,
    paymentIntegrationType: {
      kind: 'integer',
      description: '0 to 5: 3 is a payment online, 4 one with a redirect, 5 one offline.',
      example: 3,
    },
    paymentIntegrationTypeSettings: { kind: 'map', description: 'Settings that are handed to the service.' },
  },
};
