import type { HarnessItem } from '../../src/preview/page/harness-data';
import { heading, make, paragraph, reasonOf, table, type Child } from './elements';
import { loadDefault } from './load-default';
import { itemData, sampleRows, type SampleRow } from './sample-rows';

type Renderer = (parameters: Readonly<Record<string, unknown>>) => unknown;

/** Each renderer over sample rows: with the whole row, as newer portals call it, and with the value alone. */
export async function showRenderer(item: HarnessItem): Promise<HTMLElement> {
  const part = make('section', { 'data-extension': item.id }, heading(item.name, item.project));
  const { value, problem } = await loadDefault(item);
  if (problem !== undefined) part.append(paragraph(problem, 'wrong'));
  else if (typeof value !== 'function') {
    part.append(paragraph('Its default export is not a function, so the cells stay empty.', 'wrong'));
  } else {
    part.append(
      table(
        `Cells of ${item.name}`,
        ['Value', 'With value and itemData', 'With value alone'],
        sampleRows.map((row, index) => cellsOf(value as Renderer, row, index)),
      ),
    );
  }
  return part;
}

function cellsOf(render: Renderer, row: SampleRow, index: number): readonly Child[] {
  const { label, value } = row;
  return [label, cell(render, { value, itemData: itemData(row, index) }), cell(render, { value })];
}

/** The renderer is called once and what it returns is put into the cell, as a data set does. */
function cell(render: Renderer, parameters: Readonly<Record<string, unknown>>): HTMLElement {
  try {
    const rendered = render(parameters);
    if (rendered instanceof Node) return make('div', {}, rendered);
    return make('span', { class: 'preview-wrong' }, `It returned ${describe(rendered)}, and no element.`);
  } catch (error) {
    return make('span', { class: 'preview-wrong' }, `It threw ${reasonOf(error)}`);
  }
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  return value instanceof Promise ? 'a promise' : `a ${typeof value}`;
}
