import type { Configuration } from '../checks/archive/configurations';
import type { PortalView } from '../checks/archive/portal-view';
import { fileIn } from '../checks/archive/read-archive';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf } from '../diagnostics/position';
import type { Entry, Uffa } from '../entry';
import { parseJson } from '../java-text/json-reader';
import { prettyJson } from '../java-text/pretty-json';
import { PROPERTIES_FILE } from '../plan/archive-file-names';
import { suffixed } from '../plan/names';
import { overrideValues } from '../values/override-values';
import { recordText, RECORD_FILE } from './record';
import { retargetedConfig, type RetargetedText } from './retargeted-config';
import { retargetedHeaders } from './retargeted-headers';
import type { Target } from './target';

/** The archive that is retargeted. */
export interface RetargetSource {
  readonly view: PortalView;
  /** Its file name. */
  readonly archive: string;
  readonly sha256: string;
}

/**
 * Plans an archive with other addresses, another LCP.json or for a virtual instance: what of these the target names, and
 * nothing else. A record says what it was made of.
 */
export function planRetarget({ view, archive, sha256 }: RetargetSource, wanted: Target): Uffa {
  const target = concerning(view, wanted);
  const changed = new Map(changedTexts(view, target).map((each) => [each.path, each]));
  const entries = view.archive.uffa.entries
    .filter(({ path }) => path !== RECORD_FILE)
    .map((entry): Entry => {
      const text = changed.get(entry.path)?.text;
      return text === undefined || text === view.archive.texts.get(entry.path)
        ? entry
        : { ...entry, content: { kind: 'text', text } };
    });
  const record: Entry = {
    path: RECORD_FILE,
    content: { kind: 'text', text: recordText({ archive, sha256, target }) },
    executable: false,
    origin: { kind: 'generated', rule: 'retarget' },
  };
  return {
    name: suffixed(view.archive.uffa.name, target.virtualInstanceId),
    entries: [...entries, record].sort((a, b) => (a.path < b.path ? -1 : 1)),
    diagnostics: [
      ...instanceTaken(view, target),
      ...[...changed.values()].flatMap(({ diagnostics }) => diagnostics),
    ],
  };
}

/** The part of a target that an archive has to do with. */
function concerning({ configurations, archive }: PortalView, target: Target): Target {
  const ids = new Set(configurations.map(({ id }) => id));
  const { environment, lcp, virtualInstanceId } = target;
  return {
    environment,
    addresses: new Map([...target.addresses].filter(([id]) => ids.has(id))),
    ...(lcp === undefined || !archive.texts.has('LCP.json') ? {} : { lcp }),
    ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
  };
}

interface ChangedText extends RetargetedText {
  readonly path: string;
}

function changedTexts(view: PortalView, target: Target): readonly ChangedText[] {
  const { archive, configFiles, configurations, properties } = view;
  const text = (path: string) => archive.texts.get(path) ?? '';
  return [
    ...configFiles.map(({ path }) => ({
      path,
      ...retargetedConfig(
        text(path),
        configurations.filter((each) => each.path === path),
        target,
      ),
    })),
    ...(target.lcp === undefined ? [] : [changedLcp(view, target.lcp)]),
    ...(target.virtualInstanceId === undefined
      ? []
      : [
          {
            path: PROPERTIES_FILE,
            text: retargetedHeaders(text(PROPERTIES_FILE), properties, target.virtualInstanceId),
            diagnostics: [],
          },
        ]),
  ];
}

function changedLcp({ archive }: PortalView, lcp: NonNullable<Target['lcp']>): ChangedText {
  const path = 'LCP.json';
  const { value } = parseJson((archive.texts.get(path) ?? '').replace(/^\ufeff/, ''), fileIn(archive, path));
  if (value?.kind !== 'map') {
    const place = value?.position ?? startOf(fileIn(archive, path));
    return { path, text: '', diagnostics: [diagnostic('retarget-lcp-invalid', {}, place)] };
  }
  return { path, text: prettyJson(overrideValues(value, lcp)), diagnostics: [] };
}

/** What was packaged for a virtual instance has its name in many places, and stays for that one. */
function instanceTaken(
  { configurations, archive }: PortalView,
  { virtualInstanceId }: Target,
): readonly Diagnostic[] {
  if (virtualInstanceId === undefined) return [];
  const taken = configurations.map(instanceOf).find((instance) => instance !== '');
  if (taken === undefined) return [];
  const args = { instance: taken, wanted: virtualInstanceId };
  return [diagnostic('retarget-instance-taken', args, startOf(archive.file))];
}

function instanceOf({ key, pid, ownId }: Configuration): string {
  return ownId === undefined ? '' : key.slice(pid.length + ownId.length + 2);
}
