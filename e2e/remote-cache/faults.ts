import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

/** What the server does instead of giving what it has stored. */
export type DownloadFault = (stored: Buffer, response: ServerResponse) => Promise<void> | void;

export const downloadFaults = {
  'an error of its own': (_, response) => void response.writeHead(500).end('out of order'),
  'no permission': (_, response) => void response.writeHead(403).end('forbidden'),
  'a connection that breaks in the middle': (stored, response) => {
    response.writeHead(200, { 'Content-Length': stored.length });
    response.write(stored.subarray(0, stored.length / 2), () => response.destroy());
  },
  'half of the archive as if it were all': (stored, response) =>
    void response.writeHead(200).end(stored.subarray(0, stored.length / 2)),
  'an empty body': (_, response) => void response.writeHead(200).end(),
  'something else than an archive': (_, response) => void response.writeHead(200).end('<html></html>'),
  'a slow answer': async (stored, response) => {
    await setTimeout(1000);
    response.writeHead(200).end(stored);
  },
} satisfies Record<string, DownloadFault>;

/** What the server does instead of storing what it is sent. */
export type UploadFault = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Answers that Nx takes for good enough: it goes on without the upload. */
export const refusedUploads = {
  'no permission': refusal(403, 'forbidden'),
  'an entry that is there already': refusal(409, 'exists'),
  'a slow answer': async (request, response) => {
    await setTimeout(1000);
    await refusal(200, '')(request, response);
  },
} satisfies Record<string, UploadFault>;

export const failedUploads = {
  'an error of its own': refusal(500, 'out of order'),
  'a connection that breaks in the middle': (request) =>
    void request.once('data', () => request.socket.destroy()),
} satisfies Record<string, UploadFault>;

function refusal(status: number, text: string): UploadFault {
  return async (request, response) => {
    await buffer(request);
    response.writeHead(status).end(text);
  };
}
