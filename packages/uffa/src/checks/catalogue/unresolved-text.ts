/** What stands for another text, which is put in its place when a project is packaged, or by the portal. */
const TOKEN = /\$[{[]|__[\w.-]+__|@[\w.-]+@/;

/** Whether a text is not known before tokens in it are replaced. */
export function isUnresolved(text: string): boolean {
  return TOKEN.test(text);
}
