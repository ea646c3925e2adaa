import { sendReport } from '../send-report';

/** What the server answers to calls that it does not know. */
const NOT_IMPLEMENTED = 501;

/** Reports calls that the preview does not answer. */
export function watchUnanswered(): void {
  const original = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const response = await original(input, init);
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
    check(response.status, response.url, method);
    return response;
  };
  window.XMLHttpRequest = WatchedRequest;
}

class WatchedRequest extends XMLHttpRequest {
  override open(
    method: string,
    url: string | URL,
    async = true,
    user?: string | null,
    password?: string | null,
  ): void {
    this.addEventListener('load', () => check(this.status, this.responseURL, method));
    super.open(method, url, async, user, password);
  }
}

function check(status: number, address: string, method: string): void {
  if (status !== NOT_IMPLEMENTED) return;
  const { origin, pathname, search } = new URL(address, location.href);
  if (origin !== location.origin) return;
  const url = `${pathname}${search}`;
  sendReport({ kind: 'unanswered', message: `${method.toUpperCase()} ${url} is not answered.`, url });
}
