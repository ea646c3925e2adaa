import type { ClientExtension, TypeRegistry } from 'uffa';
import { blockText } from '../yaml-edit/block-text';
import type { TextStyle } from '../yaml-edit/text-style';

export interface ProfileFacts {
  readonly name: string;
  /** The client extensions of client-extension.yaml. */
  readonly extensions: readonly ClientExtension[];
  readonly types: TypeRegistry;
  /** The address at which a development server serves the files of the project. */
  readonly devServer: string;
}

const ADDRESS = ['.serviceAddress', '.serviceScheme'];

/**
 * The yaml of a new profile: the present addresses of services, to be edited, and in comments the settings that usually
 * differ while files come from a development server. It changes nothing until it is edited.
 */
export function profileText({ name, extensions, types, devServer }: ProfileFacts, style: TextStyle): string {
  const comment = (lines: string) =>
    lines
      .split(style.lineEnd)
      .map((line) => `# ${line}`)
      .join(style.lineEnd);
  const blocks = extensions.flatMap((extension) => {
    const type = types.get(extension.type);
    const served = Object.entries(type?.properties ?? {}).some(
      ([property, spec]) => spec.served && extension.typeSettings.members.has(property),
    );
    const address = Object.fromEntries(ADDRESS.flatMap((property) => textSetting(extension, property)));
    if (Object.keys(address).length > 0) return [blockText({ [extension.id]: address }, style, 0)];
    return served ? [comment(blockText({ [extension.id]: { baseURL: devServer } }, style, 0))] : [];
  });
  const head = [
    `# What differs from client-extension.yaml under the profile "${name}". Everything else is as it is there;`,
    '# a list takes the place of the whole list, and nothing can be removed.',
  ].join(style.lineEnd);
  return [head, ...blocks, ''].join(style.lineEnd);
}

function textSetting(
  { typeSettings }: ClientExtension,
  property: string,
): readonly (readonly [string, string])[] {
  const value = typeSettings.members.get(property)?.value;
  return value?.kind === 'string' ? [[property, value.value]] : [];
}
