import { fstatSync } from 'node:fs';
import { errorCode, messageOf } from '../../diagnostics/error-reason';
import { UffaError } from '../../diagnostics/errors';
import { wordsOf } from '../../diagnostics/words';
import { withOpenZip } from '../../zip/read/open-zip';
import type { JarFile } from './jar-files';
import type { ReadJarFile } from './jar-reading';
import { readJar } from './read-jar';
import { readLpkg } from './read-lpkg';

/**
 * Reads what a jar, or the jars of an archive, tell. A file that cannot be read is a problem, never an exception; of one
 * that is written in the meantime nothing is taken.
 * @throws the reason of the signal, once it is aborted
 */
export async function readJarFile(
  { file, shown, kind }: JarFile,
  signal: AbortSignal | undefined,
): Promise<ReadJarFile> {
  try {
    return await withOpenZip(file, async (open) => {
      const before = identityOf(open.descriptor);
      const read = kind === 'lpkg' ? await readLpkg(open, shown, signal) : await plainJar(open, shown);
      return identityOf(open.descriptor) === before ? read : unread(shown, 'it is being written');
    });
  } catch (error) {
    signal?.throwIfAborted();
    return unread(shown, reasonText(error));
  }
}

async function plainJar(open: Parameters<typeof readJar>[0], shown: string): Promise<ReadJarFile> {
  const { facts, problems } = await readJar(open);
  return { facts: [facts], problems: problems.map((problem) => ({ file: shown, problem })) };
}

function unread(file: string, problem: string): ReadJarFile {
  return { facts: [], problems: [{ file, problem }] };
}

/** Two that are equal are of a file that nobody has written to in between. */
function identityOf(descriptor: number): string {
  const { size, mtimeNs } = fstatSync(descriptor, { bigint: true });
  return `${size} ${mtimeNs}`;
}

function reasonText(error: unknown): string {
  if (!(error instanceof UffaError)) return errorCode(error) ?? messageOf(error);
  const { args } = error.diagnostic;
  if ('problem' in args && typeof args.problem === 'string') return args.problem;
  return 'reason' in args && typeof args.reason === 'string'
    ? args.reason
    : wordsOf(error.diagnostic).message;
}
