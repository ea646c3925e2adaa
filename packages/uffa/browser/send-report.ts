import type { PageReport } from '../src/preview/page/messages';
import { leaveUnread } from './leave-unread';
import { projectAt } from './preview-values';

/** What this window sends to the frame around it. */
export interface ReportMessage {
  readonly preview: 'report';
  readonly report: PageReport;
}

const LONGEST = 2000;

// The page's own scripts may replace it later.
const send = window.fetch.bind(window);

/** Tells the server and the frame around the page what happened. */
export function sendReport({ kind, message, url }: Pick<PageReport, 'kind' | 'message' | 'url'>): void {
  const project = projectAt(url);
  const report: PageReport = {
    kind,
    page: location.pathname,
    message: message.slice(0, LONGEST),
    ...(url === undefined ? {} : { url }),
    ...(project === undefined ? {} : { project }),
  };
  const headers = { 'content-type': 'application/json' };
  send('/__preview/report', { method: 'POST', headers, body: JSON.stringify(report), keepalive: true })
    .then(leaveUnread)
    .catch(() => undefined);
  if (window.parent !== window) {
    window.parent.postMessage({ preview: 'report', report } satisfies ReportMessage, location.origin);
  }
}
