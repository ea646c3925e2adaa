import { byUrgency, formatTicket, type Ticket } from 'ticket-format';
import { subscribe, tickets } from 'ticket-store';

const columns: readonly Ticket['state'][] = ['open', 'waiting', 'closed'];

class TicketBoardElement extends HTMLElement {
  private unsubscribe: (() => void) | undefined;

  connectedCallback(): void {
    this.unsubscribe = subscribe(() => this.show());
    this.show();
  }

  disconnectedCallback(): void {
    this.unsubscribe?.();
  }

  private show(): void {
    this.replaceChildren(...columns.map((state) => column(state, tickets())));
  }
}

function column(state: Ticket['state'], all: readonly Ticket[]): HTMLElement {
  const section = document.createElement('section');
  const title = document.createElement('h3');
  title.textContent = state;
  const lines = all
    .filter((ticket) => ticket.state === state)
    .sort(byUrgency)
    .map((ticket) => {
      const line = document.createElement('p');
      line.textContent = formatTicket(ticket);
      return line;
    });
  section.append(title, ...lines);
  return section;
}

if (!customElements.get('ticket-board')) customElements.define('ticket-board', TicketBoardElement);
