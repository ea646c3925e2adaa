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
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on each request below
  const { open } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, method: string, ...rest: unknown[]) {
    this.addEventListener('load', () => check(this.status, this.responseURL, method));
    Reflect.apply(open, this, [method, ...rest]);
  };
}

function check(status: number, address: string, method: string): void {
  if (status !== NOT_IMPLEMENTED) return;
  const { origin, pathname, search } = new URL(address, location.href);
  if (origin !== location.origin) return;
  const url = `${pathname}${search}`;
  sendReport({ kind: 'unanswered', message: `${method.toUpperCase()} ${url} is not answered.`, url });
}
