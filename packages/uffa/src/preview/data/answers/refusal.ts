const STATUSES = {
  400: 'BAD_REQUEST',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  501: 'NOT_IMPLEMENTED',
  502: 'BAD_GATEWAY',
} as const;

export type RefusalStatus = keyof typeof STATUSES;

/** Why a call gets no data; thrown from wherever that shows, and answered at the one door of the data. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** @param message one sentence: the `title` of the answer */
  constructor(
    readonly status: RefusalStatus,
    message: string,
  ) {
    super(message);
  }
}

/** The name that JAX-RS has for a status, which a portal writes in place of the number. */
export function statusName(status: RefusalStatus): string {
  return STATUSES[status];
}

/** A call that a portal may answer and the preview can't, with the reason. */
export function notAnswered(reason: string): Refusal {
  return new Refusal(501, `${reason} Write a fixture for it, or use a portal with --proxy.`);
}
