import { blockText, type ClientExtension, type TextStyle, type TypeRegistry } from 'uffa';

export interface ProfileFacts {
  readonly name: string;
  /** The client extensions of client-extension.yaml. */
  readonly extensions: readonly ClientExtension[];
  readonly types: TypeRegistry;
  /** The address at which a development server serves the files of the project. */
  readonly devServer: string;
}

const ADDRESS = ['.serviceAddress', '.serviceScheme'];

/** The profiles under which people have services and development servers on their own machines. */
const ofOneMachine: ReadonlySet<string> = new Set(['dev', 'local']);

/**
 * The yaml of a new profile, which changes nothing until it is edited. Under one for a developer's machine: the present
 * addresses of services, and in comments the settings that usually differ while files come from a development server.
 * Under any other one, in comments, where the addresses of that environment go: those of a developer's machine mean
 * another machine there.
 */
export function profileText({ name, extensions, types, devServer }: ProfileFacts, style: TextStyle): string {
  const comment = (lines: string) =>
    lines
      .split(style.lineEnd)
      .map((line) => `# ${line}`)
      .join(style.lineEnd);
  const isLocal = ofOneMachine.has(name);
  const blocks = extensions.flatMap((extension) => {
    const type = types.get(extension.type);
    const served = Object.entries(type?.properties ?? {}).some(
      ([property, spec]) => spec.served && extension.typeSettings.members.has(property),
    );
    const address = Object.fromEntries(ADDRESS.flatMap((property) => textSetting(extension, property)));
    if (Object.keys(address).length > 0) {
      return [
        isLocal
          ? blockText({ [extension.id]: address }, style, 0)
          : comment(blockText({ [extension.id]: addressIn(name) }, style, 0)),
      ];
    }
    return served && isLocal
      ? [comment(blockText({ [extension.id]: { baseURL: devServer } }, style, 0))]
      : [];
  });
  const head = [
    `# What differs from client-extension.yaml under the profile "${name}". Everything else is as it is there;`,
    '# a list takes the place of the whole list, and nothing can be removed.',
  ].join(style.lineEnd);
  return [head, ...blocks, ''].join(style.lineEnd);
}

/** An address to be replaced; `example` is reserved for that (RFC 2606). */
function addressIn(name: string) {
  return { '.serviceAddress': `service.${name}.example`, '.serviceScheme': 'https' };
}

function textSetting(
  { typeSettings }: ClientExtension,
  property: string,
): readonly (readonly [string, string])[] {
  const value = typeSettings.members.get(property)?.value;
  return value?.kind === 'string' ? [[property, value.value]] : [];
}
