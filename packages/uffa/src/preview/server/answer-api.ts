import { collectBytes } from '../../files/collect-bytes';
import { jsonAnswer, textAnswer, type Answer } from './answer';
import type { Asked } from './answer-request';
import type { Preview } from './preview';

/** In bytes: what a page may send to the data. */
const MOST_BODY = 10_000_000;

const NOT_IMPLEMENTED = 501;

/** Whether a portal answers a path by its APIs. */
export function isApi(path: string): boolean {
  return /^\/o\/(?:c|headless-[^/]*|graphql|oauth2)(?:\/|$)/.test(path) || path.startsWith('/api/jsonws');
}

/** Answers a call of an API; what nobody answers is counted. */
export async function answerApi(preview: Preview, asked: Asked): Promise<Answer> {
  const { method, path } = asked;
  const answer = await answerIfKnown(preview, asked);
  if (answer !== undefined) return answer;
  preview.leaveUnanswered(method, path);
  return jsonAnswer(NOT_IMPLEMENTED, {
    status: 'NOT_IMPLEMENTED',
    title: `The preview does not answer ${method} ${path}.`,
    type: 'PreviewUnanswered',
  });
}

/** What a fixture, the data or a portal answers; undefined where none of them does. */
export async function answerIfKnown(
  preview: Preview,
  { request, method, path, query }: Asked,
): Promise<Answer | undefined> {
  const body = await collectBytes(request, MOST_BODY);
  if (body === undefined) return textAnswer(413, `The preview takes no more than ${MOST_BODY} bytes.\n`);
  const answer = await preview.api?.answer({ method, path, query, headers: request.headers, body });
  // The status says that what is asked for is known, and can't be answered.
  if (answer?.status === NOT_IMPLEMENTED) preview.leaveUnanswered(method, path);
  return answer;
}
