import { textOf, VIRTUAL_INSTANCE, type Configuration } from '../checks/archive/configurations';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { Position } from '../diagnostics/position';
import { quoted } from '../java-text/json-scalar';
import { offsetsInText } from '../java-text/offsets-in-text';
import { isOAuthApplication } from '../manifest/with-addresses';
import { spliced } from '../yaml-edit/splice';
import { javaTrim } from '../java-text/trim';
import type { Target } from './target';

/** A text of an archive with the values of a target, and what it does not have a place for. */
export interface RetargetedText {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** A string of a JSON text that gets another value. */
interface Change {
  readonly position: Position;
  readonly text: string;
}

/** A config file with the target's addresses and virtual instance. Every other byte of it stays. */
export function retargetedConfig(
  text: string,
  configurations: readonly Configuration[],
  target: Target,
): RetargetedText {
  const changed = configurations.map((configuration) => {
    const address = addressChanges(configuration, target);
    return { ...address, changes: [...address.changes, ...instanceChanges(configuration, target)] };
  });
  const offsetsOf = offsetsInText(text);
  const splices = changed.flatMap(({ changes }) =>
    changes.map((change) => ({ ...offsetsOf(change.position), text: quoted(change.text) })),
  );
  return { text: spliced(text, splices), diagnostics: changed.flatMap(({ diagnostics }) => diagnostics) };
}

/** Both the member, which the portal reads, and the setting, which Liferay's plugin writes as well. */
function addressChanges(
  { id, members, position }: Configuration,
  { addresses }: Target,
): { readonly changes: readonly Change[]; readonly diagnostics: readonly Diagnostic[] } {
  const address = addresses.get(id);
  if (address === undefined || !isOAuthApplication(textOf(members.get('type')?.value) ?? '')) {
    return { changes: [], diagnostics: [] };
  }
  const texts = { '.serviceAddress': address.address, '.serviceScheme': address.scheme } as const;
  const settings = members.get('typeSettings')?.value;
  const elements = settings?.kind === 'list' ? settings.items : [];
  const found = Object.entries(texts).map(([key, text]) => {
    const value = members.get(key)?.value;
    const own: readonly Change[] =
      value?.kind === 'string' && value.position !== undefined ? [{ position: value.position, text }] : [];
    const lines = elements.flatMap((element): readonly Change[] =>
      element.kind === 'string' &&
      element.position !== undefined &&
      javaTrim(element.value).startsWith(`${key}=`)
        ? [{ position: element.position, text: `${key}=${text}` }]
        : [],
    );
    return { key, own, lines };
  });
  const missing = found.filter(({ own }) => own.length === 0);
  return {
    changes: found.flatMap(({ own, lines }) => [...own, ...lines]),
    diagnostics: missing.map(({ key }) => diagnostic('retarget-address-missing', { id, key }, position)),
  };
}

/** As packaging for the virtual instance would have it (behaviour.md 18): what the yaml gives itself stays. */
function instanceChanges(
  { key, members, position }: Configuration,
  { virtualInstanceId }: Target,
): readonly Change[] {
  if (virtualInstanceId === undefined) return [];
  const project = textOf(members.get('projectName')?.value) ?? '';
  const settings = members.get('typeSettings')?.value;
  const isGiven = (name: string) =>
    settings?.kind === 'list' &&
    settings.items.some((item) => item.kind === 'string' && javaTrim(item.value).startsWith(`${name}=`));
  const usual: Readonly<Record<string, readonly [from: string, to: string]>> = {
    webContextPath: [`/${project}`, `/${project}_${virtualInstanceId}`],
    baseURL: [`\${portalURL}/o/${project}`, `\${portalURL}/o/${project}_${virtualInstanceId}`],
  };
  const instance = members.get(VIRTUAL_INSTANCE)?.value;
  return [
    { position, text: `${key}/${virtualInstanceId}` },
    ...(instance?.position === undefined ? [] : [{ position: instance.position, text: virtualInstanceId }]),
    ...Object.entries(usual).flatMap(([name, [from, to]]): readonly Change[] => {
      const value = members.get(name)?.value;
      const isUsual = value?.kind === 'string' && value.value === from && !isGiven(name);
      return isUsual && value.position !== undefined ? [{ position: value.position, text: to }] : [];
    }),
  ];
}
