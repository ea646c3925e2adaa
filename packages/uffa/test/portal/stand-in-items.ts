import { classes, keyOf, numbers, shuffled, type Json, type JsonObject, type State } from './portal-items';
import { jsonAnswer, type RawAnswer } from './raw-answer';
import { Showing } from './shown-items';
import type { StandInOptions } from './stand-in-options';

/** What is in the stand-in's portal, as its REST resources show it. */
export class StandInItems {
  constructor(
    private readonly state: State,
    private readonly options: StandInOptions,
  ) {}

  /** The answer of a list or of one of its items; undefined: the path is of no list. */
  answer(path: string, query: URLSearchParams): RawAnswer | undefined {
    const [, list = '', code] = LISTS.exec(path) ?? [];
    const className = lists[list];
    if (className === undefined) return undefined;
    return code === undefined ? this.page(className, query) : this.one(className, code);
  }

  /** Whether items of a class can be exported. */
  has(className: string, delegate: string): boolean {
    return Object.values<string>(classes).includes(className) || this.state.has(keyOf(className, delegate));
  }

  items(className: string, delegate: string, query: URLSearchParams): readonly JsonObject[] {
    const showing = new Showing(this.state, this.options.seed ?? 1);
    const { seed = 1, ignoresFilters } = this.options;
    const filter = ignoresFilters === true ? null : query.get('filter');
    const [, member = '', value = ''] = /^(\w+) eq '(.*)'$/s.exec(filter ?? '') ?? [];
    const all = [...(this.state.get(keyOf(className, delegate))?.values() ?? [])].filter(
      (item) => filter === null || item[member] === value.replaceAll("''", "'"),
    );
    // The content of files comes to those alone who ask for it.
    const withContent = (query.get('batchNestedFields') ?? query.get('nestedFields') ?? '').includes(
      'fileBase64',
    );
    return shuffled(all, numbers(seed)).map((item) => {
      const shown = showing.shown(className, item);
      return withContent ? shown : withoutContent(shown);
    });
  }

  private one(className: string, encoded: string): RawAnswer {
    if (this.options.refusesEncodedSlashes === true && /%2f/i.test(encoded)) {
      return { status: 400, headers: { 'content-type': 'text/html' }, body: '<h1>Bad Request</h1>' };
    }
    const item = this.state.get(keyOf(className))?.get(decodeURIComponent(encoded));
    if (item === undefined) return jsonAnswer(404, { status: 'NOT_FOUND', title: 'No such item' });
    return jsonAnswer(200, new Showing(this.state, this.options.seed ?? 1).shown(className, item));
  }

  private page(className: string, query: URLSearchParams): RawAnswer {
    const page = Number(query.get('page') ?? 1);
    const size = Number(query.get('pageSize') ?? 20);
    const all = this.items(className, 'DEFAULT', query);
    return jsonAnswer(200, {
      actions: {},
      facets: [],
      items: all.slice((page - 1) * size, page * size),
      lastPage: Math.max(1, Math.ceil(all.length / size)),
      page,
      pageSize: size,
      totalCount: all.length,
    });
  }
}

const LISTS =
  /^\/o\/(?:object-admin|headless-admin-list-type)\/v1\.0\/([a-z-]+)(?:\/by-external-reference-code\/(.+))?$/;
const lists: Readonly<Record<string, string>> = {
  'object-definitions': classes.definition,
  'object-folders': classes.folder,
  'list-type-definitions': classes.picklist,
};

function withoutContent(item: JsonObject): JsonObject {
  const members = Object.entries(item).map(([name, value]): readonly [string, Json] => {
    if (typeof value !== 'object' || value === null || !('fileBase64' in value)) return [name, value];
    return [name, Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'fileBase64'))];
  });
  return Object.fromEntries(members);
}
