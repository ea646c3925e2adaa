import { calledServiceProperties } from '../called-service-properties';
import type { ExtensionType } from '../extension-type';

export const workflowAction: ExtensionType = {
  type: 'workflowAction',
  description: 'An action of workflows that a service carries out.',
  classification: 'microservice',
  pid: 'com.liferay.portal.workflow.kaleo.runtime.internal.configuration.FunctionActionExecutorImplConfiguration',
  properties: calledServiceProperties,
};
