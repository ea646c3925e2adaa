import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { readFile } from 'uffa/inference';
import { MOST_CACHED } from '../manifests/cache-file';
import { replaceFile } from '../manifests/replace-file';
import { isObject } from '../workspace/read-json';
import type { NodesOfFile } from '../graph/create-nodes';
import { lookAt, type AskedPaths } from './look';

/** What inference has answered. */
export interface Answer {
  readonly nodes: NodesOfFile[];
  /** What it had to say of the plugin's options; empty: nothing. */
  readonly warning: string;
}

/** On what an answer rests. */
interface Basis {
  /** Everything but the disk: what was asked of inference, and of which version of it. */
  readonly key: string;
  readonly asked: AskedPaths;
  /** How the asked paths looked. */
  readonly look: string;
}

/**
 * The answer of an earlier command, if nothing that it rests on has changed since; undefined where there is none.
 * Its first line is the basis, the second the answer, which is long: it is only parsed if it holds.
 * @param file absolute
 */
export function readAnswer(file: string, key: string): Answer | undefined {
  try {
    const text = readFile(file, MOST_CACHED).toString('utf8');
    const end = text.indexOf('\n');
    const basis: unknown = JSON.parse(text.slice(0, end));
    if (!isBasis(basis) || basis.key !== key || lookAt(basis.asked).text !== basis.look) return undefined;
    return JSON.parse(text.slice(end)) as Answer;
  } catch {
    return undefined;
  }
}

/** If it can't be written, the next command infers again. */
export function writeAnswer(file: string, basis: Basis, answer: Answer): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    replaceFile(file, Buffer.from(`${JSON.stringify(basis)}\n${JSON.stringify(answer)}`));
  } catch {
    // As if nothing was kept.
  }
}

function isBasis(value: unknown): value is Basis {
  if (!isObject(value) || !isObject(value['asked'])) return false;
  const { presence, content } = value['asked'];
  return Array.isArray(presence) && Array.isArray(content);
}
