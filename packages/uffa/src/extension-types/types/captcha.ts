import type { ExtensionType } from '../extension-type';

export const captcha: ExtensionType = {
  type: 'captcha',
  description: 'Checks with a service that a visitor is a person.',
  classification: 'microservice',
  pid: 'com.liferay.captcha.internal.configuration.FunctionCaptchaImplConfiguration',
  properties: {
    oAuth2ApplicationExternalReferenceCode: {
      kind: 'string',
      description: 'The OAuth application with which Liferay calls the service.',
      required: true,
      refersTo: ['oAuthApplicationUserAgent'],
      example: '{application}',
    },
    resourcePath: {
      kind: 'string',
      description: "The path of the service that Liferay calls, relative to the OAuth application's address.",
      required: true,
      example: '/{id}',
    },
  },
};
