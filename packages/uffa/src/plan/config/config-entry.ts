import { textOf } from '../../java-text/string-value-of';
import { integer, list, map, nullValue, string, type MapValue, type Value } from '../../values/value';
import type { ProjectManifest } from '../../manifest/project-manifest';
import { suffixed } from '../names';
import type { PlannedExtension } from '../planned-extension';
import { settingsLines } from './settings-lines';

const OAUTH_TYPES: ReadonlySet<string> = new Set([
  'oAuthApplicationHeadlessServer',
  'oAuthApplicationUserAgent',
]);

const DEFAULT_HOME_PAGE = '$[conf:.serviceScheme]://$[conf:.serviceAddress]';

/** What every entry of one archive's configuration shares. */
export interface ConfigContext {
  readonly manifest: ProjectManifest;
  readonly virtualInstanceId?: string;
  /** Epoch milliseconds. */
  readonly buildTimestamp: number;
}

/** One member of the config JSON: undefined for types that write none (behaviour.md 6, 7). */
export function configEntry(
  planned: PlannedExtension,
  context: ConfigContext,
): readonly [key: string, value: MapValue] | undefined {
  const pid = pidOf(planned);
  if (pid === undefined) return undefined;
  const { virtualInstanceId } = context;
  const instance = virtualInstanceId === undefined ? '' : `/${virtualInstanceId}`;
  return [`${pid}~${planned.extension.id}${instance}`, map(fieldsOf(pid, planned, context))];
}

/** Some types let a property name the PID, whatever its shape (behaviour.md 8.4). */
function pidOf({ type, settings }: PlannedExtension): string | undefined {
  if (type.pidProperty === undefined) return type.pid;
  const pid = settings.members.get(type.pidProperty)?.value;
  return `${pid === undefined ? 'null' : textOf(pid)}.scoped`;
}

function fieldsOf(pid: string, planned: PlannedExtension, context: ConfigContext): Map<string, Value> {
  const { extension } = planned;
  const { project, projectId } = context.manifest;
  const settings = settingsWithoutPid(planned);
  const webContextPath =
    settings.get('webContextPath') ?? string(`/${suffixed(project.name, context.virtualInstanceId)}`);
  const fields = new Map<string, Value>([
    [':configurator:policy', string('force')],
    ['baseURL', settings.get('baseURL') ?? string(defaultBaseURL(webContextPath, context))],
    ['buildTimestamp', integer(context.buildTimestamp)],
    ['description', textOrNull(extension.description)],
    ['dxp.lxc.liferay.com.virtualInstanceId', string(instanceOf(planned, context))],
    ['name', textOrNull(extension.name)],
    ['projectId', string(projectId)],
    ['projectName', string(project.name)],
    ['properties', list(settingsLines(extension.properties).map(string))],
    ['sourceCodeURL', textOrNull(extension.sourceCodeURL)],
    ['type', string(extension.type)],
    ['typeSettings', list(settingsLines(map(settings)).map(string))],
    ['webContextPath', webContextPath],
  ]);
  if (!pid.includes('CETConfiguration')) {
    for (const [key, value] of settings) if (key !== 'typeSettings') fields.set(key, value);
  }
  if (OAUTH_TYPES.has(extension.type) && !fields.has('homePageURL')) {
    fields.set('homePageURL', string(DEFAULT_HOME_PAGE));
  }
  return fields;
}

function settingsWithoutPid({ type, settings }: PlannedExtension): Map<string, Value> {
  const entries = [...settings.members].map(([key, { value }]) => [key, value] as const);
  return new Map(entries.filter(([key]) => key !== type.pidProperty));
}

/** Derived from the web context path without one leading slash (behaviour.md 7, deviation V1). */
function defaultBaseURL(webContextPath: Value, { manifest, virtualInstanceId }: ConfigContext): string {
  const path =
    webContextPath.kind === 'string'
      ? webContextPath.value.replace(/^\//, '')
      : suffixed(manifest.project.name, virtualInstanceId);
  return `\${portalURL}/o/${path}`;
}

/** The workspace's id beats the yaml's; an empty one counts as unset (behaviour.md 18). */
function instanceOf({ extension }: PlannedExtension, { virtualInstanceId }: ConfigContext): string {
  const own = extension.virtualInstanceId;
  return virtualInstanceId ?? (own === undefined || own === null || own === '' ? 'default' : own);
}

function textOrNull(text: string | null): Value {
  return text === null ? nullValue : string(text);
}
