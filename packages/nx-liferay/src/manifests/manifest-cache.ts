import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { readFile } from 'uffa/inference';
import { isObject } from '../workspace/read-json';
import { replaceFile } from './replace-file';
import type { ProjectManifests } from './project-manifests';
import { MOST_CACHED } from './cache-file';

type Entries = ReadonlyMap<string, ProjectManifests>;

/**
 * Manifests that an earlier command parsed, by the content of their files. Those that this command does not ask for are
 * dropped.
 */
export class ManifestCache {
  private readonly kept = new Map<string, ProjectManifests>();

  private constructor(
    private readonly file: string | undefined,
    private readonly version: string,
    private readonly known: Entries,
  ) {}

  /**
   * @param file absolute; undefined: nothing is read, nothing is saved
   * @param version of the programs that parse: what another version wrote does not count
   */
  static open(file: string | undefined, version: string): ManifestCache {
    return new ManifestCache(file, version, file === undefined ? new Map() : read(file, version));
  }

  get(key: string): ProjectManifests | undefined {
    return this.known.get(key);
  }

  keep(key: string, manifests: ProjectManifests): void {
    this.kept.set(key, manifests);
  }

  /** If the cache can't be written, there is none. */
  save(): void {
    if (this.file === undefined || hasSameKeys(this.kept, this.known)) return;
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      replaceFile(this.file, serialize({ version: this.version, entries: this.kept }));
    } catch {
      // The next command parses again.
    }
  }
}

/** A cache that is missing, damaged or of another version counts as empty. */
function read(file: string, version: string): Entries {
  try {
    const content: unknown = deserialize(readFile(file, MOST_CACHED));
    if (isObject(content) && content['version'] === version && content['entries'] instanceof Map) {
      return content['entries'] as Entries;
    }
  } catch {
    return new Map();
  }
  return new Map();
}

function hasSameKeys(one: Entries, other: Entries): boolean {
  return one.size === other.size && [...one.keys()].every((key) => other.has(key));
}
