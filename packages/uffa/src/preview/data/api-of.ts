import type { Api, ApiAnswer, ApiProject, ApiRequest, OpenApi, PreviewUser } from './api';
import { readBatchData } from './batch/read-batch-data';
import { fixtureFor } from './fixtures/fixture';
import { readFixtures, type ReadFixtures } from './fixtures/read-fixtures';
import { requestedUser } from './requested-user';
import { storeRoutes } from './routes/store-routes';
import { loadStore, type LoadedStore } from './store/load-store';
import { secondsOf } from './store/seconds-of';
import { people } from './users';

export interface ApiOptions {
  /** Absolute. */
  readonly workspaceRoot: string;
  /** Whom pages are shown to that do not say so. Absent: `user`. */
  readonly user?: PreviewUser;
  readonly now: () => Date;
}

/**
 * What answers the calls of pages: fixtures, then entries of objects, picklists and who is signed in, from the archives'
 * batch data.
 */
export function apiOf(options: ApiOptions): OpenApi {
  const live = new LiveApi(options);
  return (projects) => live.take(projects);
}

class LiveApi {
  private texts: readonly string[] = [];
  private loaded: LoadedStore;
  private fixtures: ReadFixtures['fixtures'] = new Map();

  constructor(private readonly options: ApiOptions) {
    this.loaded = loadStore([], secondsOf(options.now()));
  }

  take(projects: readonly ApiProject[]): Api {
    const { files, texts, diagnostics } = readBatchData(projects, this.options.workspaceRoot);
    if (!isSame(texts, this.texts)) this.loaded = loadStore(files, secondsOf(this.options.now()));
    this.texts = texts;
    const read = readFixtures(
      projects.map(({ path }) => path),
      this.options.workspaceRoot,
    );
    this.fixtures = read.fixtures;
    return {
      answer: (request) => this.answer(request),
      diagnostics: [...diagnostics, ...this.loaded.diagnostics, ...read.diagnostics],
    };
  }

  async answer(request: ApiRequest): Promise<ApiAnswer | undefined> {
    return Promise.resolve(fixtureFor(request, this.fixtures)?.answer ?? this.fromStore(request));
  }

  private fromStore(request: ApiRequest): ApiAnswer | undefined {
    const { user: byDefault = 'user', now } = this.options;
    const user = requestedUser(request, byDefault);
    return storeRoutes({
      request,
      store: this.loaded.store,
      user,
      editor: () => ({ person: people[user === 'guest' ? 'user' : user], time: secondsOf(now()) }),
      origin: originOf(request),
    });
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

/** Whoever takes a call in checks its Host; here it only must not break out of a text. */
function originOf({ headers }: ApiRequest): string {
  const { host } = headers;
  return typeof host === 'string' && /^[\w.:[\]-]{1,255}$/.test(host) ? `http://${host}` : '';
}
