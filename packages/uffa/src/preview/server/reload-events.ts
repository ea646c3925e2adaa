import type { ServerResponse } from 'node:http';

/** So many open pages are told of changes. */
const MOST_LISTENERS = 200;

/** Tells open pages of changes, by server-sent events. */
export class ReloadEvents {
  private readonly listeners = new Set<ServerResponse>();

  /** Answers a request with the stream of events; what is known already comes at once. */
  open(response: ServerResponse, first: object): void {
    if (this.listeners.size >= MOST_LISTENERS) {
      response.writeHead(503).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    // A browser waits so many milliseconds before it connects again.
    response.write('retry: 500\n\n');
    response.write(message(first));
    this.listeners.add(response);
    response.on('close', () => this.listeners.delete(response));
    response.on('error', () => this.listeners.delete(response));
  }

  send(event: object): void {
    for (const listener of this.listeners) listener.write(message(event));
  }

  close(): void {
    for (const listener of this.listeners) listener.end();
    this.listeners.clear();
  }
}

/** JSON has no line end of its own, which would end the message. */
function message(event: object): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
