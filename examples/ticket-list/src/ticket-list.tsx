import { useEffect, useState } from 'react';
import { byUrgency, formatTicket, type Ticket } from 'ticket-format';

type State = { readonly tickets: readonly Ticket[] } | { readonly error: string } | 'loading';

/** The tickets of the portal's object "Ticket", the most urgent first. */
export function TicketList({ url }: { readonly url: string }) {
  const [state, setState] = useState<State>('loading');
  useEffect(() => {
    const controller = new AbortController();
    void load(url, controller.signal).then((loaded) => {
      if (!controller.signal.aborted) setState(loaded);
    });
    return () => controller.abort();
  }, [url]);
  if (state === 'loading') return <p className="ticket-list">Loading…</p>;
  if ('error' in state) return <p className="ticket-list ticket-list--error">{state.error}</p>;
  return (
    <ul className="ticket-list">
      {[...state.tickets].sort(byUrgency).map((ticket) => (
        <li key={ticket.id}>{formatTicket(ticket)}</li>
      ))}
    </ul>
  );
}

async function load(url: string, signal: AbortSignal): Promise<State> {
  try {
    const response = await fetch(url, { signal, headers: { Accept: 'application/json' } });
    if (!response.ok) return { error: `The tickets can't be read (status ${String(response.status)}).` };
    const { items } = (await response.json()) as { items: Ticket[] };
    return { tickets: items };
  } catch {
    return { error: 'The portal does not answer.' };
  }
}
