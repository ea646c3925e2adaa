import type { AssembleStep, ClientExtension, ProjectManifest } from 'uffa';

/**
 * Whether a project's manifests mean the same after an edit as before, wherever things stand now, apart from entries
 * with these ids and this many more steps at the end of `assemble`.
 */
export function sameContent(
  before: ProjectManifest,
  after: ProjectManifest,
  added: { readonly ids: readonly string[]; readonly steps: number },
): boolean {
  const others = (extensions: readonly ClientExtension[]) =>
    extensions.filter(({ id }) => !added.ids.includes(id));
  const steps: readonly AssembleStep[] = after.assemble.slice(0, after.assemble.length - added.steps);
  return (
    added.ids.every((id) => after.extensions.some((extension) => extension.id === id)) &&
    contentOf(others(after.extensions)) === contentOf(others(before.extensions)) &&
    contentOf(steps) === contentOf(before.assemble) &&
    contentOf(codes(after)) === contentOf(codes(before))
  );
}

function codes({ diagnostics }: ProjectManifest): readonly string[] {
  return diagnostics.map(({ code }) => code).sort();
}

/** Values without their places, as text. */
function contentOf(value: unknown): string {
  return JSON.stringify(value, (key, member: unknown) => {
    if (/position$/i.test(key)) return undefined;
    if (member instanceof Map) return [...(member as ReadonlyMap<unknown, unknown>)];
    return typeof member === 'bigint' ? `${member}n` : member;
  });
}
