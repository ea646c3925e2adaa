import { CLIENT_EXTENSION_TYPE_PID } from '../client-extension-type-pid';
import type { ExtensionType } from '../extension-type';

export const commerceCheckoutStep: ExtensionType = {
  type: 'commerceCheckoutStep',
  description: 'Adds a step to the checkout of a store.',
  classification: 'frontend',
  pid: CLIENT_EXTENSION_TYPE_PID,
  properties: {
    active: { kind: 'boolean', description: 'Whether the step is in use.', example: true },
    checkoutStepLabel: { kind: 'string', description: 'The label that buyers see.', example: '{name}' },
    checkoutStepName: { kind: 'string', description: 'The unique name of the step.', example: '{id}' },
    checkoutStepOrder: {
      kind: 'integer',
      description: 'Its place among the steps; the built-in ones have 10, 20, 30 and so on.',
      example: 15,
    },
    oAuth2ApplicationExternalReferenceCode: {
      kind: 'string',
      description: 'The OAuth application with which Liferay calls the service.',
      refersTo: ['oAuthApplicationUserAgent', 'oAuthApplicationHeadlessServer'],
      example: '{application}',
    },
    order: { kind: 'boolean', description: 'Whether the step needs an order.' },
    paymentMethodKey: { kind: 'string', description: 'The payment method to which the step belongs.' },
    sennaDisabled: {
      kind: 'boolean',
      description: 'Whether the page is loaded again; must be true.',
      example: true,
    },
    showControls: {
      kind: 'boolean',
      description: 'Whether the buttons to go on and back are shown.',
      example: true,
    },
    url: { kind: 'string', description: 'The script of the step.', served: true, example: '{id}.*.js' },
    urls: { kind: 'list', description: 'The scripts of the step.', served: true },
    visible: { kind: 'boolean', description: 'Whether the step is shown.', example: true },
  },
};
