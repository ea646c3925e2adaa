import type { Api, ApiAnswer, ApiProject, OpenApi } from '../src/preview/data/api';
import { apiOf, type ApiOptions } from '../src/preview/data/api-of';

const CLASSES = {
  definitions: 'com.liferay.object.admin.rest.dto.v1_0.ObjectDefinition',
  entries: 'com.liferay.object.rest.dto.v1_0.ObjectEntry',
  picklists: 'com.liferay.headless.admin.list.type.dto.v1_0.ListTypeDefinition',
} as const;

/** A text field of a definition, with what else is said of it. */
export function field(name: string, businessType = 'Text', more: object = {}): object {
  return { name, businessType, label: { en_US: name }, ...more };
}

/** Batch data as the planned archive of one project holds it. */
export function batchProject(
  files: readonly {
    readonly of: keyof typeof CLASSES;
    readonly delegate?: string;
    readonly items: readonly object[];
  }[],
): ApiProject {
  const entries = files.map(({ of, delegate = 'DEFAULT', items }, index) => ({
    path: `batch/${index}.batch-engine-data.json`,
    content: {
      kind: 'text' as const,
      text: JSON.stringify({
        configuration: {
          className: CLASSES[of],
          parameters: { createStrategy: 'UPSERT', updateStrategy: 'UPDATE' },
          taskItemDelegateName: delegate,
        },
        items,
      }),
    },
    executable: false,
    origin: { kind: 'generated' as const, by: 'batch' },
  }));
  return { path: 'data', entries: entries as unknown as ApiProject['entries'] };
}

/** The members that the tests look at; an answer has some of them. */
export interface AnsweredJson {
  readonly [member: string]: unknown;
  readonly actions: { readonly [action: string]: unknown };
  readonly dateModified: string;
  readonly externalReferenceCode: string;
  readonly id: number;
  readonly items: readonly AnsweredJson[];
  readonly lastPage: number;
  readonly title: string;
  readonly totalCount: number;
}

/** An answer whose body is JSON. */
export interface Answered {
  readonly status: number;
  readonly json: AnsweredJson;
}

/** Calls an API as a page does; a status of 0: it does not answer. An empty body is an empty object. */
export function caller(api: Api) {
  return async (method: string, address: string, body?: unknown, headers: object = {}): Promise<Answered> => {
    const { pathname, searchParams } = new URL(address, 'http://127.0.0.1:4300');
    const answer: ApiAnswer | undefined = await api.answer({
      method,
      path: pathname,
      query: searchParams,
      headers: { host: '127.0.0.1:4300', 'content-type': 'application/json', ...headers },
      body:
        body === undefined
          ? new Uint8Array()
          : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
    });
    const nothing = {} as AnsweredJson;
    if (answer === undefined) return { status: 0, json: nothing };
    const text = Buffer.from(answer.body).toString('utf8');
    return { status: answer.status, json: text === '' ? nothing : (JSON.parse(text) as AnsweredJson) };
  };
}

/** What opens an API; time goes on by a second with each change. */
export function opener(options: Partial<ApiOptions> = {}): OpenApi {
  let seconds = 0;
  return apiOf({
    workspaceRoot: '/nowhere',
    now: () => new Date(Date.UTC(2026, 0, 1) + 1000 * seconds++),
    ...options,
  });
}

/** An API that answers from these projects. */
export function apiFor(projects: readonly ApiProject[], options?: Partial<ApiOptions>): Api {
  return opener(options)(projects);
}
