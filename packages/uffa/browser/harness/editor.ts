import type { EditorItem } from '../../src/preview/page/harness-data';
import { heading, make, paragraph, reasonOf } from './elements';
import { editorConfigurations, type EditorConfiguration } from './editor-configurations';
import { changesBetween } from './json-changes';
import { loadDefault } from './load-default';

type Transformer = (config: unknown) => unknown;

interface Contributor {
  readonly item: EditorItem;
  readonly transform: Transformer | undefined;
  readonly problem?: string;
}

/** What the contributors of the page make of the configuration of each editor, one after the other. */
export async function showEditors(items: readonly EditorItem[]): Promise<readonly HTMLElement[]> {
  const contributors = await Promise.all(items.map(contributorOf));
  return editorConfigurations.map((configuration) => editorPart(configuration, contributors));
}

async function contributorOf(item: EditorItem): Promise<Contributor> {
  const { value, problem } = await loadDefault(item);
  if (problem !== undefined) return { item, transform: undefined, problem };
  const transform = (value as { readonly editorConfigTransformer?: unknown } | null)?.editorConfigTransformer;
  return typeof transform === 'function'
    ? { item, transform: transform as Transformer }
    : { item, transform: undefined, problem: 'It has no editorConfigTransformer, so the portal skips it.' };
}

function editorPart(configuration: EditorConfiguration, contributors: readonly Contributor[]): HTMLElement {
  const { editor, editorName, editorConfigKey, config } = configuration;
  const part = make(
    'section',
    { 'data-editor': editorName },
    make(
      'h2',
      {},
      `${editor} `,
      make('span', { class: 'preview-soft' }, `(${editorName}, ${editorConfigKey})`),
    ),
  );
  let current: unknown = structuredClone(config);
  for (const contributor of contributors) {
    const { steps, result } = step(contributor, configuration, current);
    part.append(...steps);
    current = result;
  }
  return part;
}

function step(
  { item, transform, problem }: Contributor,
  configuration: EditorConfiguration,
  before: unknown,
): { readonly steps: readonly Node[]; readonly result: unknown } {
  const title = heading(item.name, item.project);
  const name = make('h3', {}, ...title.childNodes);
  const said = (text: string, kind: string) => ({ steps: [name, paragraph(text, kind)], result: before });
  if (transform === undefined) return said(problem ?? '', 'wrong');
  if (!concerns(item, configuration)) return said('It is not for this editor.', 'soft');
  const given = structuredClone(before);
  try {
    const after = transform(given);
    if (after === undefined || after === null) {
      const mutated = JSON.stringify(given) !== JSON.stringify(before);
      return said(
        mutated
          ? 'It changed the configuration but did not return it, so the portal has none to use.'
          : 'It returned nothing.',
        'wrong',
      );
    }
    return { steps: [name, ...difference(before, after, item.name)], result: after };
  } catch (error) {
    return said(`It threw ${reasonOf(error)}, so the portal skips it.`, 'wrong');
  }
}

/** Each list that is empty is for all. */
function concerns(
  { editorConfigKeys, editorNames, portletNames }: EditorItem,
  { editorConfigKey, editorName, portletName }: EditorConfiguration,
): boolean {
  const has = (list: readonly string[], value: string) => list.length === 0 || list.includes(value);
  return (
    has(editorConfigKeys, editorConfigKey) && has(editorNames, editorName) && has(portletNames, portletName)
  );
}

function difference(before: unknown, after: unknown, name: string): readonly Node[] {
  const changes = changesBetween(before, after);
  if (changes.length === 0) return [paragraph('It changes nothing.', 'soft')];
  const lines = changes.map(({ kind, path, text }) =>
    make(kind === 'added' ? 'ins' : 'del', {}, `${kind === 'added' ? '+' : '-'} ${path}: ${text}`),
  );
  return [make('pre', { tabindex: '0', role: 'group', 'aria-label': `What ${name} changes` }, ...lines)];
}
