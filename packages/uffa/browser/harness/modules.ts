import type { ModuleItem } from '../../src/preview/page/harness-data';
import { make, paragraph, reasonOf, table } from './elements';

/** Imports each module of the page's map that an extension brings or asks for, and compares what it exports. */
export async function showModules(modules: readonly ModuleItem[]): Promise<readonly HTMLElement[]> {
  if (modules.length === 0)
    return [paragraph('No extension adds a module to the import map, and no script imports one.', 'soft')];
  return Promise.all(modules.map(modulePart));
}

async function modulePart({ specifier, url, project, asked }: ModuleItem): Promise<HTMLElement> {
  const part = make(
    'section',
    { 'data-specifier': specifier },
    make(
      'h2',
      {},
      make('code', {}, specifier),
      make('span', { class: 'preview-soft' }, ` (${project ?? 'Liferay'})`),
    ),
    make('p', { class: 'preview-soft' }, make('code', {}, url)),
  );
  if (specifier.endsWith('/')) return part;
  try {
    const module = (await import(/* @vite-ignore */ url)) as Readonly<Record<string, unknown>>;
    part.append(...exportParts(Object.keys(module), asked));
  } catch (error) {
    part.append(paragraph(reasonOf(error), 'wrong'));
  }
  return part;
}

function exportParts(exported: readonly string[], asked: ModuleItem['asked']): readonly HTMLElement[] {
  const list = make('p', {}, `It exports ${exported.length === 0 ? 'nothing' : exported.join(', ')}.`);
  if (asked.length === 0) return [list];
  const rows = asked.map(({ name, by }) => [
    make('code', {}, name),
    exported.includes(name)
      ? make('span', { class: 'preview-right' }, 'exported')
      : make('span', { class: 'preview-wrong' }, 'not exported: the browser does not run those scripts'),
    by.join(', '),
  ]);
  return [list, table('Names that scripts import from it', ['Name', 'Is', 'Imported by'], rows)];
}
