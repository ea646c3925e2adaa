/** What may stand in an element: text stays text. */
export type Child = Node | string | number | undefined;

/** Makes an element with attributes and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.map((child) => (typeof child === 'object' ? child : String(child ?? ''))));
  return element;
}

export function paragraph(text: string, kind = ''): HTMLParagraphElement {
  return make('p', kind === '' ? {} : { class: `preview-${kind}` }, text);
}

/** A button that does something. */
export function button(text: string, press: () => void): HTMLButtonElement {
  const element = make('button', { class: 'preview-button', type: 'button' }, text);
  element.addEventListener('click', press);
  return element;
}

/** A table that can be scrolled with the keyboard, too. */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Child[])[],
): HTMLElement {
  const head = make(
    'thead',
    {},
    make('tr', {}, ...columns.map((column) => make('th', { scope: 'col' }, column))),
  );
  const body = make(
    'tbody',
    {},
    ...rows.map(([first, ...rest]) =>
      make('tr', {}, make('th', { scope: 'row' }, first), ...rest.map((cell) => make('td', {}, cell))),
    ),
  );
  return make(
    'div',
    { class: 'preview-scroll', role: 'group', 'aria-label': caption, tabindex: '0' },
    make('table', {}, make('caption', {}, caption), head, body),
  );
}

/** A heading, with the project that the thing is of. */
export function heading(name: string, project: string): HTMLHeadingElement {
  return make('h2', {}, `${name} `, make('span', { class: 'preview-soft' }, `(${project})`));
}

/** What was thrown, in words. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
