import { posix } from 'node:path';
import { companionTypes, type ExtensionType } from 'uffa';
import type { ClientExtensionSchema } from './client-extension-schema';
import type { ProjectNames } from './recipes/recipe';

/** All names of a new project, made from its directory and from what was asked for. */
export function projectNames(
  directory: string,
  type: ExtensionType,
  port: number,
  given: Pick<ClientExtensionSchema, 'id' | 'name' | 'elementName'>,
): ProjectNames {
  const project = posix.basename(directory);
  const id = given.id ?? project;
  const words = wordsOf(id);
  return {
    project,
    directory,
    id,
    name: given.name ?? words.map(titleOf).join(' '),
    type: type.type,
    element: given.elementName ?? elementOf(words),
    className: words.map(capitalized).join(''),
    application: applicationId(id, companionTypes(type)[0] ?? type.type),
    port,
    offset: `${posix.relative(directory, '.')}/`,
  };
}

/** `ticket-pager` and `oAuthApplicationUserAgent` give `ticket-pager-user-agent`. */
export function applicationId(id: string, type: string): string {
  const kind = type.replace(/^oAuthApplication/, '').replace(/\B[A-Z]/g, (letter) => `-${letter}`);
  return `${id}-${kind.toLowerCase()}`;
}

function wordsOf(id: string): readonly string[] {
  return id.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
}

const acronyms: ReadonlySet<string> = new Set(['api', 'css', 'dxp', 'fds', 'js', 'svg', 'ui']);

/** A word as it is written in a title. */
function titleOf(word: string): string {
  return acronyms.has(word) ? word.toUpperCase() : capitalized(word);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The name of a custom element has a hyphen and begins with a letter. */
function elementOf(words: readonly string[]): string {
  const name = words.join('-').toLowerCase();
  const begun = /^[a-z]/.test(name) ? name : `x-${name}`;
  return begun.includes('-') ? begun : `${begun}-element`;
}
