import { byUrgency, formatTicket, type Ticket } from 'ticket-format';
import { subscribe, tickets } from 'ticket-store';

const columns: readonly Ticket['status'][] = ['open', 'waiting', 'closed'];

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
    this.replaceChildren(...columns.map((status) => column(status, tickets())));
  }
}

function column(status: Ticket['status'], all: readonly Ticket[]): HTMLElement {
  const section = document.createElement('section');
  const title = document.createElement('h3');
  title.textContent = status;
  const lines = all
    .filter((ticket) => ticket.status === status)
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
