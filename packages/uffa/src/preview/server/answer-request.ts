import type { IncomingMessage } from 'node:http';
import { collectBytes } from '../../files/collect-bytes';
import { browserScript } from '../page/browser-scripts';
import { portalResource, renderIndex, renderPage, renderShell } from '../page/page';
import { pagesOf } from '../page/pages-of';
import { routes } from '../page/routes';
import { switchesOf } from '../page/switches';
import { jsonAnswer, textAnswer, type Answer } from './answer';
import { answerApi, answerIfKnown, isApi } from './answer-api';
import { archiveFile, isInContext } from './archive-file';
import { mediaType } from './media-type';
import type { Preview } from './preview';
import type { PreviewModel } from './preview-model';
import { readReport } from './preview-report';
import { standingProblems } from './standing-problems';

/** A request, with its address taken apart. */
export interface Asked {
  readonly request: IncomingMessage;
  readonly method: string;
  /** Percent-encoded, as it was sent. */
  readonly path: string;
  readonly query: URLSearchParams;
}

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

/** In bytes. */
const MOST_REPORT = 64_000;

/** Takes the target of a request apart; undefined where it is not a path. */
export function askedOf(request: IncomingMessage): Asked | undefined {
  const { url = '', method = 'GET' } = request;
  if (!url.startsWith('/')) return undefined;
  const [target = ''] = url.split('#', 1);
  const at = target.indexOf('?');
  const path = at < 0 ? target : target.slice(0, at);
  return { request, method, path, query: new URLSearchParams(at < 0 ? '' : target.slice(at + 1)) };
}

/** Whether only the preview's own pages may use an address: it tells of the workspace, or changes something. */
export function isOwn(preview: Preview, { path, method }: Asked): boolean {
  const isRead = method === 'GET' || method === 'HEAD';
  const isScript = /^\/__preview\/[\w-]+\.js$/.test(path);
  return !isRead || (path.startsWith(routes.script) && !isScript) || isApiPath(preview, path);
}

/** Answers a request that is not refused. The stream of events is not among them: it has no end. */
export async function answerRequest(preview: Preview, asked: Asked): Promise<Answer> {
  const { method, path } = asked;
  if (path === routes.report) return takeReport(preview, asked);
  if (isApiPath(preview, path)) return answerApi(preview, asked);
  if (method !== 'GET' && method !== 'HEAD') {
    const answer = path.startsWith('/o/') ? await answerIfKnown(preview, asked) : undefined;
    if (answer !== undefined) return answer;
    return { ...textAnswer(405, 'This address is only read.\n'), headers: { allow: 'GET, HEAD' } };
  }
  return path.startsWith('/o/') ? answerFile(preview, asked) : (answerOwn(preview, asked) ?? notFound(path));
}

/** An archive's own files are before the APIs, whatever its project is called. */
function isApiPath({ model }: Preview, path: string): boolean {
  return isApi(path) && !isInContext(model.site, path);
}

async function answerFile(preview: Preview, asked: Asked): Promise<Answer> {
  const { model, options } = preview;
  const { path, query } = asked;
  const file = archiveFile(model.site, path);
  if (file !== undefined) {
    return { status: 200, headers: { 'content-type': mediaType(file.path) }, body: file.content };
  }
  if (isInContext(model.site, path)) return notFound(path);
  const resource = await portalResource(model.site, path, switchesOf(query), options.readPackageFile);
  // A fixture, or a portal, may answer for other modules of the portal.
  if (resource === undefined) return (await answerIfKnown(preview, asked)) ?? notFound(path);
  return { status: 200, headers: { 'content-type': resource.type }, body: resource.body };
}

function answerOwn(preview: Preview, { path, query }: Asked): Answer | undefined {
  const { model } = preview;
  const { site, problems } = model;
  if (path === routes.index) return textAnswer(200, renderIndex(site, standingProblems(model)), HTML);
  if (path === '/__preview/report.json') return jsonAnswer(200, preview.report.document(problems));
  if (path === '/__preview/model.json') return jsonAnswer(200, modelDocument(preview.model));
  if (path.startsWith(routes.shell))
    return page(renderShell(site, path.slice(routes.shell.length), switchesOf(query)));
  if (path.startsWith(routes.page))
    return page(renderPage(site, path.slice(routes.page.length), switchesOf(query))?.html);
  const [, name] = /^\/__preview\/([\w-]+)\.js$/.exec(path) ?? [];
  const script = name === undefined ? undefined : browserScript(name);
  return script && { status: 200, headers: { 'content-type': SCRIPT }, body: script };
}

function page(html: string | undefined): Answer | undefined {
  return html === undefined ? undefined : textAnswer(200, html, HTML);
}

function notFound(path: string): Answer {
  return textAnswer(404, `There is nothing at ${path}.\n`);
}

async function takeReport(preview: Preview, { request, method }: Asked): Promise<Answer> {
  if (method !== 'POST')
    return { ...textAnswer(405, 'Reports are sent by POST.\n'), headers: { allow: 'POST' } };
  const body = await collectBytes(request, MOST_REPORT);
  const report = body === undefined ? undefined : readReport(body.toString('utf8'));
  if (report === undefined) return textAnswer(400, 'This is not the report of a page.\n');
  preview.find(report);
  return { status: 204, headers: {}, body: '' };
}

/** What a preview shows, for programs: the pages, and of each project what is served. */
function modelDocument({ site, problems }: PreviewModel): object {
  return {
    version: 1,
    pages: pagesOf(site).map(({ path, title, project, coverage, extensions }) => ({
      path: path ?? null,
      title,
      project: project ?? null,
      coverage,
      extensions: extensions.map(({ id }) => id),
    })),
    projects: site.projects.map(({ name, root, contextPath, extensions, files }) => ({
      name,
      root,
      contextPath,
      extensions: extensions.map(({ id, type }) => ({ id, type })),
      files: [...files.keys()].sort(),
    })),
    problems,
  };
}
