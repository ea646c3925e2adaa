import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { readFile } from 'uffa/inference';
import { isObject } from '../workspace/read-json';
import { replaceFile } from './replace-file';
import { MOST_CACHED } from './cache-file';

/** How a file looked when it was read. */
export interface FileLook {
  readonly mtimeMs: number;
  readonly size: number;
}

interface KnownFile extends FileLook {
  /** The relative paths in it that leave its directory, as they are written. */
  readonly specifiers: readonly string[];
}

/**
 * What an earlier command found in sources, so that those that look the same need not be read. Those that this command
 * does not ask for are dropped.
 */
export class ImportMemory {
  private readonly kept = new Map<string, KnownFile>();
  private isNew = false;

  private constructor(
    private readonly file: string | undefined,
    private readonly known: ReadonlyMap<string, KnownFile>,
  ) {}

  /** @param file absolute; undefined: nothing is read, nothing is saved */
  static open(file: string | undefined): ImportMemory {
    return new ImportMemory(file, file === undefined ? new Map() : read(file));
  }

  get(path: string, { mtimeMs, size }: FileLook): readonly string[] | undefined {
    const known = this.known.get(path);
    return known?.mtimeMs === mtimeMs && known.size === size ? known.specifiers : undefined;
  }

  keep(path: string, file: KnownFile): void {
    const known = this.known.get(path);
    this.isNew ||= known?.mtimeMs !== file.mtimeMs || known.size !== file.size;
    this.kept.set(path, file);
  }

  /** If it can't be written, the next command reads the files again. */
  save(): void {
    const isChanged = this.isNew || this.kept.size !== this.known.size;
    if (this.file === undefined || !isChanged) return;
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      replaceFile(this.file, serialize({ format: FORMAT, files: this.kept }));
    } catch {
      // As if there was no memory.
    }
  }
}

/** Another way to look for imports gets another number. */
const FORMAT = 1;

function read(file: string): ReadonlyMap<string, KnownFile> {
  try {
    const content: unknown = deserialize(readFile(file, MOST_CACHED));
    if (isObject(content) && content['format'] === FORMAT && content['files'] instanceof Map) {
      return content['files'] as ReadonlyMap<string, KnownFile>;
    }
  } catch {
    return new Map();
  }
  return new Map();
}
