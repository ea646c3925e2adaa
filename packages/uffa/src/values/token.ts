/** Whether a text holds what packaging replaces, such as `__PROJECT_ID__`: nothing is known of what it will be. */
export function isToken(text: string): boolean {
  const start = text.indexOf('__');
  return start >= 0 && text.indexOf('__', start + 3) >= 0;
}
