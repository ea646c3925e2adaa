/** The name of a file that is being written, to become `name`. It says which process writes it. */
export function temporaryName(name: string, attempt: number): string {
  return `.${name}.${process.pid}-${attempt}.tmp`;
}
