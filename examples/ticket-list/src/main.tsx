import { createRoot, type Root } from 'react-dom/client';
import { TicketList } from './ticket-list';
import './ticket-list.css';

class TicketListElement extends HTMLElement {
  private root: Root | undefined;

  connectedCallback(): void {
    this.root = createRoot(this);
    this.root.render(<TicketList url={this.getAttribute('url') ?? '/o/c/tickets'} />);
  }

  disconnectedCallback(): void {
    this.root?.unmount();
  }
}

if (!customElements.get('ticket-list')) customElements.define('ticket-list', TicketListElement);
