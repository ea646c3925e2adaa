/** A request that Liferay sends to a service of a type, as small as the generated service accepts it. */
export interface ServiceRequest {
  /** For a client extension of this id. */
  readonly path: (id: string) => string;
  readonly body: object;
}

const ofId = (id: string) => `/${id}`;

/** By type of client extension, for all types with a service. */
export const serviceRequests: Readonly<Record<string, ServiceRequest>> = {
  captcha: { path: ofId, body: { response: 'solved', remoteip: '127.0.0.1' } },
  commercePaymentIntegration: {
    path: () => '/set-up-payment',
    body: { commercePaymentEntry: { amount: 1, currencyCode: 'EUR', transactionCode: '' }, typeSettings: {} },
  },
  commerceShippingEngine: {
    path: () => '/options',
    body: { order: { currencyCode: 'EUR', orderItems: [{ quantity: 1 }] }, typeSettings: {} },
  },
  commerceTaxEngine: {
    path: () => '/calculate-tax',
    body: { commerceTaxCalculateRequest: { shippingAddress: { countryISOCode: 'DE' } }, typeSettings: {} },
  },
  notificationType: { path: ofId, body: { notificationRecipientSettings: [], termValues: {} } },
  objectAction: {
    path: ofId,
    body: {
      objectActionTriggerKey: 'onAfterAdd',
      objectEntry: { externalReferenceCode: 'TICKET-1', values: { subject: 'No coffee' } },
    },
  },
  objectEntryManager: { path: (id) => `/${id}/TICKET`, body: { objectEntry: { subject: 'No coffee' } } },
  objectValidationRule: { path: ofId, body: { subject: 'No coffee' } },
  workflowAction: { path: ofId, body: { entryDTO: { subject: 'No coffee' } } },
};
