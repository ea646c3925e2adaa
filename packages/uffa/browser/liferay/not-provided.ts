import { sendReport } from '../send-report';

/** Says that the preview does not have something of the portal, in the report and to the script that asks for it. */
export function notProvided(name: string): Promise<never> {
  const message = `${name} is not provided by the preview.`;
  sendReport({ kind: 'not-provided', message });
  return Promise.reject(new Error(message));
}
