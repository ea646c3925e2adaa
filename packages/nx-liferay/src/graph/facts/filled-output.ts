/** A project, as far as outputs speak of it. */
export interface NamedRoot {
  readonly name: string;
  /** Relative to the workspace root. */
  readonly root: string;
}

export type Options = Readonly<Record<string, unknown>>;

/** An output with all of Nx's tokens filled in but that of the workspace, and those of options that are not given. */
export function filledOutput(output: string, { name, root }: NamedRoot, options: Options): string {
  // Functions, because `$&` in a name would stand for what is replaced.
  return output
    .replace(/^\{projectRoot\}/, () => `{workspaceRoot}/${root}`)
    .replace(/\{(?:projectName|project\.name)\}/g, () => name)
    .replace(/\{(?:projectRoot|project\.root)\}/g, () => root)
    .replace(/\{options\.([^{}]+)\}/g, (token, key: string) => textOf(options[key]) ?? token);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
