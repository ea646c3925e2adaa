/** A ticket as the headless API of the object "Ticket" gives it. */
export interface Ticket {
  readonly id: number;
  readonly subject: string;
  /** Not `status`: by that name the API gives the entry's workflow status. */
  readonly state: 'open' | 'waiting' | 'closed';
  /** 1 is the most urgent. */
  readonly priority: number;
}

const stateNames: Record<Ticket['state'], string> = {
  open: 'Open',
  waiting: 'Waiting for an answer',
  closed: 'Closed',
};

/** One line for lists and titles. */
export function formatTicket({ id, subject, state }: Ticket): string {
  return `#${String(id)} ${subject} (${stateNames[state]})`;
}

/** The most urgent first, older before newer. */
export function byUrgency(a: Ticket, b: Ticket): number {
  return a.priority - b.priority || a.id - b.id;
}
