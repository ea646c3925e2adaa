import { calledServiceProperties } from '../called-service-properties';
import type { ExtensionType } from '../extension-type';

export const captcha: ExtensionType = {
  type: 'captcha',
  description: 'Checks with a service that a visitor is a person.',
  classification: 'microservice',
  pid: 'com.liferay.captcha.internal.configuration.FunctionCaptchaImplConfiguration',
  properties: calledServiceProperties,
};
