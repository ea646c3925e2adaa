import { sendReport } from '../send-report';

/** Reports what is written to the console as an error, what is thrown and not caught, and what can't be loaded. */
export function watchErrors(): void {
  const write = console.error.bind(console);
  console.error = (...parts: readonly unknown[]) => {
    write(...parts);
    sendReport({ kind: 'console-error', message: parts.map(textOf).join(' ') });
  };
  // Elements that can't load what they name say so on themselves only: the event does not bubble.
  window.addEventListener(
    'error',
    (event) => {
      if (event.target instanceof Element) notLoaded(event.target);
      else thrown(event);
    },
    true,
  );
  window.addEventListener('unhandledrejection', ({ reason }) => {
    sendReport({ kind: 'console-error', message: `Not caught: ${textOf(reason)}`, ...urlIn(reason) });
  });
}

function notLoaded(element: Element): void {
  const url = element.getAttribute('src') ?? element.getAttribute('href') ?? undefined;
  const message = `<${element.localName}> could not load ${url ?? 'what it names'}.`;
  sendReport({ kind: 'not-loaded', message, ...(url === undefined ? {} : { url }) });
}

function thrown({ message, filename }: ErrorEvent): void {
  sendReport({ kind: 'console-error', message, ...(filename === '' ? {} : { url: filename }) });
}

function textOf(value: unknown): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Response) return `a response with status ${value.status} of ${value.url}`;
  if (typeof value === 'string') return value;
  try {
    const text = JSON.stringify(value) as string | undefined;
    return text ?? String(value);
  } catch {
    return String(value);
  }
}

/** The script that an error comes from, by its stack. */
export function urlIn(error: unknown): { url?: string } {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const urls = [...stack.matchAll(/https?:\/\/[^\s()]+?(?=:\d+:\d+)/g)].map(([url]) => url);
  const url = urls.find((each) => !each.includes('/__preview/'));
  return url === undefined ? {} : { url };
}
