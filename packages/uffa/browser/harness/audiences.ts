import type { AudiencesItem } from '../../src/preview/page/harness-data';
import { heading, make, paragraph, reasonOf, table } from './elements';

/** Calls the functions that give attributes of a visitor. */
export async function showAudiences(item: AudiencesItem): Promise<HTMLElement> {
  const part = make('section', { 'data-extension': item.id }, heading(item.name, item.project));
  try {
    const module = (await import(/* @vite-ignore */ item.url)) as Readonly<Record<string, unknown>>;
    const rows = await Promise.all(
      item.attributes.map(async ({ symbol, name, type }) => [
        name,
        make('code', {}, symbol),
        type,
        await valueOf(module[symbol], type),
      ]),
    );
    part.append(table(`Attributes of ${item.name}`, ['Attribute', 'Function', 'Type', 'Value now'], rows));
  } catch (error) {
    part.append(paragraph(reasonOf(error), 'wrong'));
  }
  return part;
}

async function valueOf(value: unknown, type: string): Promise<HTMLElement> {
  const wrong = (text: string) => make('span', { class: 'preview-wrong' }, text);
  if (typeof value !== 'function') return wrong('not exported');
  try {
    const result: unknown = await (value as () => unknown)();
    return typeof result === type
      ? make('code', {}, JSON.stringify(result))
      : wrong(`${String(result)}, which is not a ${type}`);
  } catch (error) {
    return wrong(`It threw ${reasonOf(error)}`);
  }
}
