import type { CheckoutItem } from '../../src/preview/page/harness-data';
import { button, heading, make, paragraph, reasonOf, table } from './elements';
import { loadDefault } from './load-default';

const CONTAINER =
  '_com_liferay_commerce_checkout_web_internal_portlet_CommerceCheckoutPortlet_commerceCheckoutStepContainer';

/** One step at a time, as in a checkout: each has the only container of the page. */
export function showCheckout(steps: readonly CheckoutItem[]): readonly HTMLElement[] {
  const stage = make('div');
  const open = (step: CheckoutItem) => {
    const form = make('form', { class: 'preview-panel' });
    const part = make('section', { 'data-extension': step.id }, heading(step.label, step.project), form);
    stage.replaceChildren(part);
    void fill(step, form, part);
  };
  const [first] = steps;
  if (first !== undefined) open(first);
  const choices = make('p', {}, ...steps.map((step) => button(step.label, () => open(step))));
  return steps.length > 1 ? [choices, stage] : [stage];
}

async function fill(step: CheckoutItem, form: HTMLFormElement, part: HTMLElement): Promise<void> {
  const posted = make('div', { 'aria-live': 'polite' });
  form.append(...payment(step), make('div', { id: CONTAINER }));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    posted.replaceChildren(...postedParts(new FormData(form)));
  });
  if (step.showsControls)
    form.append(make('button', { class: 'preview-button', type: 'submit' }, 'Continue'));
  part.append(
    button('Show what would be posted', () => form.requestSubmit()),
    posted,
    paragraph(
      'In a portal, the service decides with /ready whether a buyer sees the step. The preview does not call it.',
      'soft',
    ),
  );
  const { value, problem } = await loadDefault(step);
  if (problem !== undefined) part.append(paragraph(problem, 'wrong'));
  else if (typeof value !== 'function') {
    part.append(paragraph('Its default export is not a function, so the container stays empty.', 'wrong'));
  } else {
    try {
      await (value as () => unknown)();
    } catch (error) {
      part.append(paragraph(`It threw ${reasonOf(error)}`, 'wrong'));
    }
  }
}

function payment({ isPayment }: CheckoutItem): readonly HTMLElement[] {
  if (!isPayment) return [];
  return [
    make('input', { type: 'hidden', id: 'payment-client-id', value: 'preview-client' }),
    make('input', { type: 'hidden', id: 'payment-order-id', value: 'preview-order' }),
  ];
}

function postedParts(data: FormData): readonly HTMLElement[] {
  const rows = [...data].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]);
  return rows.length === 0
    ? [paragraph('No field has a name, so nothing would be posted.')]
    : [table('What would be posted to /action', ['Field', 'Value'], rows)];
}
