import type { Portal } from '../portal-client/portal';
import { textOf, type ExactJson } from './json/exact-json';
import { readListed } from './read-listed';
import { listedKinds } from './source-kinds';

/** The object definitions of a portal, which are read once, when they are first needed. */
export class DefinitionReader {
  private read: Promise<readonly ExactJson[]> | undefined;

  constructor(private readonly portal: Portal) {}

  all(): Promise<readonly ExactJson[]> {
    return (this.read ??= readListed(this.portal, listedKinds.objects, undefined));
  }
}

/** The name of an object without the `C_` that some portals show. */
export function objectNameOf(definition: ExactJson): string {
  return (textOf(definition, 'name') ?? '').replace(/^C_/, '');
}
