import { jsonAnswer, textAnswer, type Answer } from './answer';
import type { Asked } from './answer-request';
import type { Preview } from './preview';
import { readBody } from './read-body';

/** In bytes: what a page may send to the data. */
const MOST_BODY = 10_000_000;

/** Whether a portal answers a path by its APIs. */
export function isApi(path: string): boolean {
  return /^\/o\/(?:c|headless-[^/]*|graphql|oauth2)(?:\/|$)/.test(path) || path.startsWith('/api/jsonws');
}

/** Answers a call of an API; what nobody answers is counted. */
export async function answerApi(preview: Preview, { request, method, path, query }: Asked): Promise<Answer> {
  const body = await readBody(request, MOST_BODY);
  if (body === undefined) return textAnswer(413, `The preview takes no more than ${MOST_BODY} bytes.\n`);
  const answer = await preview.api?.answer({ method, path, query, headers: request.headers, body });
  if (answer !== undefined) return answer;
  preview.leaveUnanswered(method, path);
  return jsonAnswer(501, {
    status: 'NOT_IMPLEMENTED',
    title: `The preview does not answer ${method} ${path}.`,
    type: 'PreviewUnanswered',
  });
}
