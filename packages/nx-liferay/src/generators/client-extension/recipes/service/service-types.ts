/** A type for which Liferay calls a service, and the names that the templates give to the code which answers. */
export interface ServiceType {
  readonly type: string;
  /** The directory of the type's templates, and the name of its files in Node. */
  readonly handlerFile: string;
  /** Where it takes a body, where that is not `/<id>`. */
  readonly path?: (id: string) => string;
  /** What the service asks of Liferay in the caller's name, where the usual scopes do not do. */
  readonly scopes?: readonly string[];
}

export const serviceTypes: readonly ServiceType[] = [
  { type: 'captcha', handlerFile: 'captcha' },
  {
    type: 'commercePaymentIntegration',
    handlerFile: 'commerce-payment-integration',
    path: () => '/set-up-payment',
  },
  { type: 'commerceShippingEngine', handlerFile: 'commerce-shipping-engine', path: () => '/options' },
  { type: 'commerceTaxEngine', handlerFile: 'commerce-tax-engine', path: () => '/calculate-tax' },
  { type: 'notificationType', handlerFile: 'notification-type' },
  { type: 'objectAction', handlerFile: 'object-action' },
  { type: 'objectEntryManager', handlerFile: 'object-entry-manager', path: (id) => `/${id}/TICKET` },
  { type: 'objectValidationRule', handlerFile: 'object-validation-rule' },
  {
    type: 'workflowAction',
    handlerFile: 'workflow-action',
    scopes: ['Liferay.Headless.Admin.Workflow.everything'],
  },
];

/** Where the search for a free port begins: Liferay's samples have this one. */
export const FIRST_SERVICE_PORT = 58081;
