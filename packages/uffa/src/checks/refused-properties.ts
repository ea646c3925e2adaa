import type { ClientExtension } from '../manifest/project-manifest';
import type { CheckContext } from './check-context';

/** The properties that the type's own rules report already, as errors. */
export function refusedProperties(
  extension: ClientExtension,
  { types, facts }: Pick<CheckContext, 'types' | 'facts'>,
): readonly string[] {
  const diagnostics = types.get(extension.type)?.validate?.(extension, facts) ?? [];
  return diagnostics.flatMap(({ args }) => ('property' in args ? [args.property] : []));
}
