import type { PreviewEvent } from '../src/preview/page/messages';

/** What the frame sends to the page in it. */
export interface EventMessage {
  readonly preview: 'event';
  readonly event: PreviewEvent;
}

/** Follows what the server tells, for as long as the window is open. */
export function followEvents(take: (event: PreviewEvent) => void): void {
  const source = new EventSource('/__preview/events');
  source.addEventListener('message', ({ data }) => take(JSON.parse(String(data)) as PreviewEvent));
}

/** Puts new versions of style sheets in the place of the old ones; the page stays as it is. */
export function swapStyles(urls: readonly string[], version: number): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const url = new URL(link.href, location.href);
    if (url.origin !== location.origin || !urls.includes(url.pathname)) continue;
    url.searchParams.set('preview', String(version));
    const next = link.cloneNode() as HTMLLinkElement;
    next.href = url.pathname + url.search;
    // The old one stays until the new one applies: the page does not flash.
    next.addEventListener('load', () => link.remove());
    next.addEventListener('error', () => link.remove());
    link.after(next);
  }
}
