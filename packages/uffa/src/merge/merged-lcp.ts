import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf } from '../diagnostics/position';
import { fileIn } from '../checks/archive/read-archive';
import { parseJson } from '../java-text/json-reader';
import { prettyJson } from '../java-text/pretty-json';
import { textOf } from '../java-text/string-value-of';
import { containerTemplates } from '../plan/container/templates';
import { double, integer, list, map, string, type MapValue, type Value } from '../values/value';
import type { MergeSource } from './merge-source';

/** What a service of Liferay Cloud gets where its LCP.json does not say it. */
const usual = { cpu: 1, memory: 512, scale: 1 } as const;

type Resource = keyof typeof usual;

/** An archive's LCP.json. */
export interface SourceLcp {
  readonly source: MergeSource;
  readonly lcp: MapValue;
}

export interface MergedLcp {
  readonly text: string;
  /** The services that have to be there, without those that are merged. */
  readonly dependencies: readonly string[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * One LCP.json for all: what the services take adds up, and all else has to be the same, or only one of them may have it.
 *
 * @param projectId of the merged project
 */
export function mergedLcp(sources: readonly MergeSource[], projectId: string): MergedLcp {
  const read = sources.map((source) => ({ source, lcp: lcpOf(source) }));
  // One for which nothing is served has a Job, and none of what a server has.
  const serving = read.filter(({ lcp }) => !isJob(lcp));
  const diagnostics: Diagnostic[] = [...sources.flatMap(invalid)];
  const whole = serving.length === 0 ? read : serving;
  const joined = new Map(whole.length === 0 ? [] : [...(joinedMap(whole, '', diagnostics)?.members ?? [])]);
  const ids = new Set(read.flatMap(({ lcp }) => textIn(lcp, 'id') ?? []));
  const lists = read.flatMap(({ lcp }) => lcp.members.get('dependencies')?.value ?? []);
  const dependencies =
    lists.length === 0
      ? undefined
      : [...new Set(lists.flatMap((each) => (each.kind === 'list' ? each.items.map(textOf) : [])))]
          .filter((id) => !ids.has(id))
          .sort();
  joined.set('id', { value: string(projectId) });
  for (const [key, value] of resourcesOf(read.map(({ lcp }) => lcp))) joined.set(key, { value });
  if (dependencies !== undefined) joined.set('dependencies', { value: list(dependencies.map(string)) });
  const environments = joined.get('environments')?.value;
  if (environments?.kind === 'map') {
    joined.set('environments', { value: withResources(environments, read) });
  }
  return { text: prettyJson({ kind: 'map', members: joined }), dependencies, diagnostics };
}

/** The archive's own, else the one that packaging gives a front end. */
function lcpOf({ view }: MergeSource): MapValue {
  const text = view.archive.texts.get('LCP.json');
  const { value } = parseJson(
    (text ?? containerTemplates.frontend?.lcpJson ?? '{}').replace(/^\ufeff/, ''),
    fileIn(view.archive, 'LCP.json'),
  );
  return value?.kind === 'map' ? value : map([]);
}

function invalid({ view }: MergeSource): readonly Diagnostic[] {
  const text = view.archive.texts.get('LCP.json');
  const file = fileIn(view.archive, 'LCP.json');
  if (text === undefined || parseJson(text.replace(/^\ufeff/, ''), file).value?.kind === 'map') return [];
  return [diagnostic('merge-lcp-invalid', {}, startOf(file))];
}

function isJob(lcp: MapValue): boolean {
  return textIn(lcp, 'kind') === 'Job';
}

function textIn({ members }: MapValue, key: string): string | undefined {
  const value = members.get(key)?.value;
  return value?.kind === 'string' ? value.value : undefined;
}

/** Set apart: they add up, or name what is merged. */
const special = new Set(['cpu', 'memory', 'scale', 'dependencies', 'id']);

/** The members of all; what two of them say differently is reported. */
function joinedMap(
  lcps: readonly SourceLcp[],
  path: string,
  diagnostics: Diagnostic[],
): MapValue | undefined {
  const [first] = lcps;
  if (first === undefined) return undefined;
  const keys = [...new Set(lcps.flatMap(({ lcp }) => [...lcp.members.keys()]))];
  const isEnvironment = /^environments\.[^.]+$/.test(path);
  return map(
    keys.flatMap((key): readonly (readonly [string, Value])[] => {
      if ((path === '' || isEnvironment) && special.has(key)) return [];
      const given = lcps.flatMap(({ source, lcp }) => {
        const value = lcp.members.get(key)?.value;
        return value === undefined ? [] : [{ source, value }];
      });
      const value = joinedValue(given, path === '' ? key : `${path}.${key}`, diagnostics);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function joinedValue(
  given: readonly { readonly source: MergeSource; readonly value: Value }[],
  path: string,
  diagnostics: Diagnostic[],
): Value | undefined {
  const [first] = given;
  if (first === undefined) return undefined;
  const maps = given.flatMap(({ source, value }) => (value.kind === 'map' ? [{ source, lcp: value }] : []));
  if (maps.length === given.length) return joinedMap(maps, path, diagnostics);
  const text = prettyJson(first.value);
  for (const { source, value } of given.slice(1)) {
    if (prettyJson(value) === text) continue;
    const place = value.position ?? startOf(fileIn(source.view.archive, 'LCP.json'));
    diagnostics.push(diagnostic('merge-lcp-conflict', { path, first: first.source.shown }, place));
  }
  return first.value;
}

/** CPU and memory add up; as many instances run as the most of them need. */
function resourcesOf(
  lcps: readonly MapValue[],
  environment?: string,
): readonly (readonly [Resource, Value])[] {
  const of = (resource: Resource) => lcps.map((lcp) => amountOf(lcp, resource, environment));
  return [
    ['cpu', number(sum(of('cpu')))],
    ['memory', number(sum(of('memory')))],
    ['scale', number(Math.max(...of('scale')))],
  ];
}

function amountOf(lcp: MapValue, resource: Resource, environment: string | undefined): number {
  const ofEnvironment =
    environment === undefined ? undefined : environmentIn(lcp, environment)?.members.get(resource)?.value;
  return numberOf(ofEnvironment) ?? numberOf(lcp.members.get(resource)?.value) ?? usual[resource];
}

function environmentIn({ members }: MapValue, name: string): MapValue | undefined {
  const environments = members.get('environments')?.value;
  const environment = environments?.kind === 'map' ? environments.members.get(name)?.value : undefined;
  return environment?.kind === 'map' ? environment : undefined;
}

/** What an environment says of a resource counts there for the whole service. */
function withResources({ members }: MapValue, read: readonly SourceLcp[]): MapValue {
  const lcps = read.map(({ lcp }) => lcp);
  return map(
    [...members].map(([name, { value }]) => {
      if (value.kind !== 'map') return [name, value] as const;
      const own = resourcesOf(lcps, name).filter(([resource]) =>
        lcps.some((lcp) => environmentIn(lcp, name)?.members.has(resource) === true),
      );
      const others = [...value.members].map(([key, member]) => [key, member.value] as const);
      return [name, map([...others, ...own])] as const;
    }),
  );
}

function numberOf(value: Value | undefined): number | undefined {
  switch (value?.kind) {
    case 'integer':
      return Number(value.value);
    case 'double':
      return value.value;
    case 'string':
      return /^\d+(?:\.\d+)?$/.test(value.value) ? Number(value.value) : undefined;
    default:
      return undefined;
  }
}

/** To the millionth: what a tenth and two tenths come to is three tenths. */
function sum(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((all, each) => all + each, 0) * 1e6) / 1e6;
}

function number(value: number): Value {
  return Number.isSafeInteger(value) ? integer(value) : double(value);
}
