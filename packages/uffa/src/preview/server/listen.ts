import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { diagnostic } from '../../diagnostics/diagnostic';
import { errorCode } from '../../diagnostics/error-reason';
import { UffaError } from '../../diagnostics/errors';
import { SourceError } from '../../files/source-error';
import type { PreviewEvent } from '../page/messages';
import { routes } from '../page/routes';
import { sendAnswer, textAnswer, type Answer } from './answer';
import { answerRequest, askedOf, isOwn, type Asked } from './answer-request';
import type { Preview } from './preview';
import { refusal } from './refusal';
import { standingProblems } from './standing-problems';

/** A preview that answers. */
export interface Listening {
  readonly port: number;
  /** Such as `http://127.0.0.1:4711/`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Lets a preview answer on this machine alone.
 *
 * @param port 0 for one that is free
 * @throws UffaError where the port can't be listened to
 */
export async function listen(preview: Preview, port: number): Promise<Listening> {
  const server: Server = createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo;
    void answer(preview, request, response, own);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(unusablePort(port, error)));
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: own } = server.address() as AddressInfo;
  return {
    port: own,
    address: `http://127.0.0.1:${own}/`,
    close: () =>
      new Promise((resolve) => {
        preview.events.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  preview: Preview,
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
): Promise<void> {
  try {
    const asked = askedOf(request);
    if (asked?.path === routes.events && refusalOf(preview, asked, port) === undefined) {
      preview.events.open(response, standing(preview));
      return;
    }
    await sendAnswer(response, asked?.method ?? 'GET', await answerTo(preview, asked, port));
  } catch (error) {
    fail(preview, response, error);
  }
}

async function answerTo(preview: Preview, asked: Asked | undefined, port: number): Promise<Answer> {
  if (asked === undefined) return textAnswer(400, 'This is not an address.\n');
  const reason = refusalOf(preview, asked, port);
  return reason === undefined ? answerRequest(preview, asked) : textAnswer(403, `${reason}\n`);
}

function refusalOf(preview: Preview, asked: Asked, port: number): string | undefined {
  const reach = isOwn(preview, asked) ? 'own-pages' : 'any-page';
  return refusal({ headers: asked.request.headers, reach }, port);
}

/** What a page has to know that connects after it was sent: also that a problem it knew is none any more. */
function standing({ model }: Preview): PreviewEvent {
  return { kind: 'failed', problems: standingProblems(model) };
}

/** A file that is being written is planned again, and the page that asked for it is told to load again. */
function fail(preview: Preview, response: ServerResponse, error: unknown): void {
  if (error instanceof SourceError || errorCode(error) === 'ENOENT') {
    const file = error instanceof SourceError ? error.path : (error as NodeJS.ErrnoException).path;
    if (file !== undefined) preview.options.onStale(file);
  }
  // Who has asked is gone, or part of the file has been sent already.
  if (response.headersSent || response.destroyed) response.destroy();
  else
    response
      .writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '1' })
      .end('The file is being written.\n');
}

function unusablePort(port: number, error: Error): UffaError {
  const reason = errorCode(error) === 'EADDRINUSE' ? 'another program uses it' : error.message;
  return new UffaError(diagnostic('preview-port-unusable', { port, reason }), { cause: error });
}
