import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { Position } from '../../diagnostics/position';
import type { MapValue, Value } from '../../values/value';
import { exposedPorts } from '../dockerfile/exposed-ports';
import { settingsIn } from './lcp-settings';

/** What else says which ports a service has. */
export interface OtherPorts {
  /** The text of the project's own. */
  readonly dockerfile: string | undefined;
  /** Those of `.serviceAddress` on the developer's machine. */
  readonly addressed: readonly string[];
}

/** A port, and where LCP.json names it. */
interface NamedPort {
  readonly port: string;
  readonly path: string;
  readonly position: Position;
}

/**
 * Ports in LCP.json that disagree with what else the project says. A program can listen on a port of its own for probes,
 * and an image can expose more than its Dockerfile says: that is why none of this is a warning.
 */
export function lcpPorts(
  lcpJson: MapValue,
  { dockerfile = '', addressed }: OtherPorts,
  start: Position,
): readonly Diagnostic[] {
  const exposed = exposedPorts(dockerfile);
  const settings = settingsIn(lcpJson);
  const balanced = settings.flatMap((each) => portAt(each, ['loadBalancer', 'targetPort'], start));
  const served = new Set([...balanced.map(({ port }) => port), ...settings.flatMap(otherPorts)]);
  const probed = settings.flatMap((each) => probedPorts(each, start));
  const known = new Set([...served, ...exposed, ...addressed]);
  return [
    ...balanced
      .filter(({ port }) => exposed.length > 0 && !exposed.includes(port))
      .map(({ port, path, position }) =>
        diagnostic('lcp-port-not-exposed', { port, path, exposed }, position),
      ),
    ...probed
      .filter(({ port }) => served.size > 0 && !known.has(port))
      .map(({ port, path, position }) =>
        diagnostic('lcp-probe-port-differs', { port, path, served: [...served] }, position),
      ),
  ];
}

function probedPorts(setting: MapValue, start: Position): readonly NamedPort[] {
  return ['livenessProbe', 'readinessProbe'].flatMap((probe) =>
    ['httpGet', 'tcpSocket'].flatMap((way) => portAt(setting, [probe, way, 'port'], start)),
  );
}

/** Those of the list of ports and of variables such as `PORT`. */
function otherPorts(setting: MapValue): readonly string[] {
  const listed = memberAt(setting, ['ports']);
  const items = listed?.kind === 'list' ? listed.items : [];
  const variables = memberAt(setting, ['env']);
  const named = variables?.kind === 'map' ? [...variables.members] : [];
  return [
    ...items.flatMap((item) => ['port', 'targetPort'].flatMap((name) => portIn(memberAt(item, [name])))),
    ...named.flatMap(([name, { value }]) => (/port$/i.test(name) ? portIn(value) : [])),
  ];
}

function portAt(setting: MapValue, path: readonly string[], start: Position): readonly NamedPort[] {
  const value = memberAt(setting, path);
  return portIn(value).map((port) => ({ port, path: path.join('.'), position: value?.position ?? start }));
}

function memberAt(value: Value, path: readonly string[]): Value | undefined {
  return path.reduce<Value | undefined>(
    (found, name) => (found?.kind === 'map' ? found.members.get(name)?.value : undefined),
    value,
  );
}

function portIn(value: Value | undefined): readonly string[] {
  if (value?.kind === 'integer') return [String(value.value)];
  return value?.kind === 'string' && /^\d+$/.test(value.value) ? [value.value] : [];
}
