import { calledServiceProperties } from '../called-service-properties';
import type { ExtensionType } from '../extension-type';

export const notificationType: ExtensionType = {
  type: 'notificationType',
  description: 'Sends notifications through a service.',
  classification: 'microservice',
  pid: 'com.liferay.notification.internal.configuration.FunctionNotificationTypeConfiguration',
  properties: calledServiceProperties,
};
