import { engines, type DeployOptions, type EngineName } from '../deploy/deploy-options';
import { posix, dirname } from 'node:path';

/** Where an archive is deployed, so that a later process finds it whatever its environment says. */
export type LivePlace =
  /** Absolute path of the file. */
  | { readonly kind: 'file'; readonly file: string }
  | {
      readonly kind: 'container';
      readonly engine: EngineName;
      readonly container: string;
      /** Absolute path in the container. */
      readonly file: string;
    };

/** The options that deploy to this place again. */
export function optionsOfPlace(place: LivePlace): DeployOptions {
  if (place.kind === 'file') return { to: 'bundle', directory: dirname(place.file) };
  const { engine, container, file } = place;
  return { to: 'container', engine, container, containerDirectory: posix.dirname(file) };
}

/** A place as JSON has it; undefined for anything else, also for a file that is not an archive of this name. */
export function placeIn(value: unknown, archive: string): LivePlace | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, file, engine, container } = value as Readonly<Record<string, unknown>>;
  if (typeof file !== 'string' || file.split(/[/\\]/).at(-1) !== archive) return undefined;
  if (kind === 'file') return { kind, file };
  const known = engines.find((each) => each === engine);
  if (kind !== 'container' || known === undefined || typeof container !== 'string') return undefined;
  return { kind, engine: known, container, file };
}
