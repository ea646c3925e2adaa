/** Whether a file is one of those that Liferay begins every day; the `.xml` files beside them tell the same. */
export function isDailyLog(name: string): boolean {
  return /^liferay\..*\.log$/.test(name);
}
