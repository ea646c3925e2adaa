/** A request that Liferay sends to a service of a type, as small as the generated service accepts it. */
export interface ServiceRequest {
  /** For a client extension of this id. */
  readonly path: (id: string) => string;
  readonly body: object;
  /** The status for a body of `{}`. */
  readonly withoutMembers: number;
}

const ofId = (id: string) => `/${id}`;

/** By type of client extension, for all types with a service. */
export const serviceRequests: Readonly<Record<string, ServiceRequest>> = {
  captcha: { path: ofId, body: { response: 'solved', remoteip: '127.0.0.1' }, withoutMembers: 400 },
  commercePaymentIntegration: {
    path: () => '/set-up-payment',
    body: { commercePaymentEntry: { amount: 1, currencyCode: 'EUR', transactionCode: '' }, typeSettings: {} },
    withoutMembers: 400,
  },
  commerceShippingEngine: {
    path: () => '/options',
    body: { order: { currencyCode: 'EUR', orderItems: [{ quantity: 1 }] }, typeSettings: {} },
    withoutMembers: 400,
  },
  commerceTaxEngine: {
    path: () => '/calculate-tax',
    body: { commerceTaxCalculateRequest: { shippingAddress: { countryISOCode: 'DE' } }, typeSettings: {} },
    withoutMembers: 400,
  },
  notificationType: {
    path: ofId,
    body: { notificationRecipientSettings: [], termValues: {} },
    withoutMembers: 200,
  },
  objectAction: {
    path: ofId,
    body: {
      objectActionTriggerKey: 'onAfterAdd',
      objectEntry: { externalReferenceCode: 'TICKET-1\r\n\u001b[2J', values: { subject: 'No coffee' } },
    },
    withoutMembers: 400,
  },
  objectEntryManager: {
    path: (id) => `/${id}/TICKET`,
    body: { objectEntry: { subject: 'No coffee' } },
    withoutMembers: 400,
  },
  objectValidationRule: { path: ofId, body: { subject: 'No coffee' }, withoutMembers: 200 },
  workflowAction: { path: ofId, body: { entryDTO: { subject: 'No coffee' } }, withoutMembers: 400 },
};
