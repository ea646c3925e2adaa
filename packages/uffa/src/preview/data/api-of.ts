import type { Diagnostic } from '../../diagnostics/diagnostic';
import { refusalAnswer } from './answers/answers';
import { Refusal } from './answers/refusal';
import type { Api, ApiAnswer, ApiProject, ApiRequest, OpenApi } from './api';
import { readBatchData } from './batch/read-batch-data';
import { fixtureFor } from './fixtures/fixture';
import { readFixtures, type ReadFixtures } from './fixtures/read-fixtures';
import { PortalProxy, type ProxyOptions } from './proxy/portal-proxy';
import { recordFixture } from './proxy/record-fixture';
import { requestedUser } from './requested-user';
import { storeRoutes } from './routes/store-routes';
import { loadStore, type LoadedStore } from './store/load-store';
import { secondsOf } from './store/seconds-of';
import { people, type PreviewUser } from '../people';

export interface ApiOptions {
  /** Absolute. */
  readonly workspaceRoot: string;
  /** Whom pages are shown to that do not say so. Absent: `user`. */
  readonly user?: PreviewUser;
  readonly now: () => Date;
  /** A portal that answers in place of the store. */
  readonly proxy?: ProxySetup;
}

export interface ProxySetup extends Omit<ProxyOptions, 'record'> {
  /** Absent: nothing is recorded. */
  readonly recording?: {
    /** Is told of each answer that can't be recorded. */
    readonly tell: (diagnostic: Diagnostic) => void;
  };
}

/**
 * What answers the calls of pages: fixtures, then entries of objects, picklists and who is signed in, from the archives'
 * batch data, or from a portal.
 */
export function apiOf(options: ApiOptions): OpenApi {
  const live = new LiveApi(options);
  return (projects) => live.take(projects);
}

class LiveApi {
  private texts: readonly string[] = [];
  private loaded: LoadedStore;
  private fixtures: ReadFixtures['fixtures'] = new Map();
  private readonly proxy: PortalProxy | undefined;

  constructor(private readonly options: ApiOptions) {
    const { now, proxy, workspaceRoot } = options;
    this.loaded = loadStore([], secondsOf(now()));
    this.proxy = proxy === undefined ? undefined : new PortalProxy(proxyOptions(proxy, workspaceRoot), now);
  }

  take(projects: readonly ApiProject[]): Api {
    const { workspaceRoot, now } = this.options;
    const paths = projects.map(({ path }) => path);
    const read = readFixtures(paths, workspaceRoot);
    this.fixtures = read.fixtures;
    const answer = (request: ApiRequest) => this.answer(request);
    if (this.proxy !== undefined) return { answer, diagnostics: read.diagnostics };
    const { files, texts, diagnostics } = readBatchData(projects, workspaceRoot);
    if (!isSame(texts, this.texts)) this.loaded = loadStore(files, secondsOf(now()));
    this.texts = texts;
    return { answer, diagnostics: [...diagnostics, ...this.loaded.diagnostics, ...read.diagnostics] };
  }

  private async answer(request: ApiRequest): Promise<ApiAnswer | undefined> {
    const fixture = fixtureFor(request, this.fixtures);
    if (fixture !== undefined) return fixture.answer;
    const user = requestedUser(request, this.options.user ?? 'user');
    if (this.proxy === undefined) return this.fromStore(request, user);
    try {
      return await this.proxy.answer(request, user);
    } catch (error) {
      if (error instanceof Refusal) return refusalAnswer(error);
      throw error;
    }
  }

  private fromStore(request: ApiRequest, user: PreviewUser): ApiAnswer | undefined {
    return storeRoutes({
      request,
      store: this.loaded.store,
      user,
      editor: () => ({
        person: people[user === 'guest' ? 'user' : user],
        time: secondsOf(this.options.now()),
      }),
      origin: originOf(request),
    });
  }
}

function proxyOptions({ recording, ...options }: ProxySetup, workspaceRoot: string): ProxyOptions {
  if (recording === undefined) return options;
  return {
    ...options,
    record: async (request, answer) => {
      const diagnostic = await recordFixture(request, answer, workspaceRoot);
      if (diagnostic !== undefined) recording.tell(diagnostic);
    },
  };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

/** Whoever takes a call in checks its Host; here it only must not break out of a text. */
function originOf({ headers }: ApiRequest): string {
  const { host } = headers;
  return typeof host === 'string' && /^[\w.:[\]-]{1,255}$/.test(host) ? `http://${host}` : '';
}
