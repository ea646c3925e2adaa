import { calledServiceProperties } from '../called-service-properties';
import type { ExtensionType } from '../extension-type';

export const captcha: ExtensionType = {
  type: 'captcha',
  description: 'Checks with a service that a visitor is a person.',
  classification: 'microservice',
  pid: 'com.liferay.captcha.internal.configuration.FunctionCaptchaImplConfiguration',
  properties: {
    ...calledServiceProperties,
    captchaName: { kind: 'string', description: 'What the CAPTCHA is called in the settings.' },
    captchaResponseParameterName: {
      kind: 'string',
      description: 'The parameter in which the form sends what the visitor got for the solved challenge.',
    },
    customElementExternalReferenceCode: {
      kind: 'string',
      description: 'The custom element that shows the challenge.',
    },
  },
};
