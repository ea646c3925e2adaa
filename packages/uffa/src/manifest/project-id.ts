/** `projectId`: the name of the project's directory, reduced to lower-case letters and digits (behaviour.md 2). */
export function projectIdOf(projectName: string): string {
  return projectName.replace(/[^a-zA-Z0-9]/g, '').toLowerCase();
}
