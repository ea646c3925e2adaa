import type { Api, ApiAnswer, ApiProject } from '../src/preview/data/api';
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

/** An answer whose body is JSON, or nothing. */
export interface Answered {
  readonly status: number;
  readonly json: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- tests look into it as into any JSON
}

/** Calls an API as a page does; a status of 0: it does not answer. */
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
    if (answer === undefined) return { status: 0, json: undefined };
    const text = Buffer.from(answer.body).toString('utf8');
    return { status: answer.status, json: text === '' ? undefined : (JSON.parse(text) as unknown) };
  };
}

/** An API that answers from these projects; time goes on by a second with each change. */
export function apiFor(projects: readonly ApiProject[], options: Partial<ApiOptions> = {}): Api {
  let seconds = 0;
  const api = apiOf({
    workspaceRoot: '/nowhere',
    now: () => new Date(Date.UTC(2026, 0, 1) + 1000 * seconds++),
    ...options,
  });
  api.update(projects);
  return api;
}
