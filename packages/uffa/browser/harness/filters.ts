import type { HarnessItem } from '../../src/preview/page/harness-data';
import { button, heading, make, paragraph, reasonOf } from './elements';
import { loadDefault } from './load-default';
import { odataProblem } from './odata';

/** What a module of a filter has, if it has it. */
interface Filter {
  readonly htmlElementBuilder?: unknown;
  readonly descriptionBuilder?: unknown;
  readonly oDataQueryBuilder?: unknown;
}

type Builder = (parameters: unknown) => unknown;

/** Opens a filter, applies it, removes it, and opens it again with what was chosen. */
export async function showFilter(item: HarnessItem): Promise<HTMLElement> {
  const part = make('section', { 'data-extension': item.id }, heading(item.name, item.project));
  const { value, problem } = await loadDefault(item);
  if (problem !== undefined) part.append(paragraph(problem, 'wrong'));
  else part.append(...parts(value as Filter));
  return part;
}

function parts(filter: Filter): readonly HTMLElement[] {
  const opened = make('div', { class: 'preview-panel', hidden: '' });
  const applied = make('div', { 'aria-live': 'polite' }, paragraph('The filter is not applied.', 'soft'));
  let selectedData: unknown;
  const open = () => {
    opened.hidden = false;
    opened.replaceChildren(...content(filter, selectedData, apply));
  };
  const apply = (chosen: unknown) => {
    const { selectedData: data, odataFilterString } = (chosen ?? {}) as Record<string, unknown>;
    selectedData = data;
    opened.hidden = true;
    applied.replaceChildren(...result(filter, data, odataFilterString, remove));
  };
  const remove = () => {
    applied.replaceChildren(
      paragraph('The filter is removed. When it is opened again, it gets the last choice.', 'soft'),
    );
  };
  return [button('Open the filter', open), opened, applied];
}

function content(
  filter: Filter,
  selectedData: unknown,
  setFilter: (chosen: unknown) => void,
): readonly Node[] {
  if (typeof filter.htmlElementBuilder !== 'function') {
    return [paragraph('It has no htmlElementBuilder, so a data set shows an empty box.', 'wrong')];
  }
  try {
    const built = (filter.htmlElementBuilder as Builder)({
      fieldName: 'name',
      filter: { id: 'name', selectedData },
      setFilter,
    });
    return built instanceof Node
      ? [built]
      : [paragraph('htmlElementBuilder returned no element: a data set shows an empty box.', 'wrong')];
  } catch (error) {
    return [paragraph(`htmlElementBuilder threw ${reasonOf(error)}`, 'wrong')];
  }
}

function result(filter: Filter, selectedData: unknown, given: unknown, remove: () => void): readonly Node[] {
  const description = called(filter.descriptionBuilder, selectedData);
  const chip = make('p', { class: 'preview-chip' }, description.text ?? '...', button('Remove', remove));
  const query = typeof given === 'string' ? { text: given } : called(filter.oDataQueryBuilder, selectedData);
  return [
    chip,
    ...(description.problem === undefined
      ? []
      : [paragraph(`descriptionBuilder ${description.problem}: a data set shows "...".`, 'wrong')]),
    ...queryParts(query),
  ];
}

function queryParts({ text, problem }: Called): readonly Node[] {
  if (text === undefined) {
    return [paragraph(`oDataQueryBuilder ${problem ?? ''}: the filter has no effect.`, 'wrong')];
  }
  const wrong = odataProblem(text);
  return [
    make('pre', { tabindex: '0', 'aria-label': 'OData of the filter' }, text),
    wrong === undefined
      ? paragraph('The OData is well formed.', 'right')
      : paragraph(`The OData is not well formed: ${wrong}.`, 'wrong'),
  ];
}

interface Called {
  readonly text?: string;
  readonly problem?: string;
}

function called(builder: unknown, selectedData: unknown): Called {
  if (typeof builder !== 'function') return { problem: 'is missing' };
  try {
    const text = (builder as Builder)(selectedData);
    return typeof text === 'string'
      ? { text }
      : { problem: `returned ${text === null ? 'null' : typeof text}` };
  } catch (error) {
    return { problem: `threw ${reasonOf(error)}` };
  }
}
