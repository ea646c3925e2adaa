/** An item of a list of findings or problems. */
export function item(...lines: readonly (Node | string)[]): HTMLLIElement {
  const element = document.createElement('li');
  element.append(...lines);
  return element;
}

export function line(
  tag: 'code' | 'div' | 'span' | 'strong',
  ...parts: readonly (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag);
  element.append(...parts);
  return element;
}

export function softLine(text: string): HTMLElement {
  const element = line('div', text);
  element.className = 'soft';
  return element;
}
