declare module 'ticket-store' {
  import type { Ticket } from 'ticket-format';

  export function tickets(): readonly Ticket[];
  export function subscribe(listener: () => void): () => void;
}
