import type { FileContent, PiecedContent } from '../entry';
import { fileChunks } from './file-chunks';
import { SourceError } from './source-error';

/**
 * The bytes of a content that is made of texts and files, however large the files are.
 * @throws SourceError for a file that is another one by now, or has another size, and the file system's error
 */
export function* pieceBytes({ pieces }: PiecedContent): Generator<Buffer> {
  for (const piece of pieces) {
    if (typeof piece === 'string') yield Buffer.from(piece);
    else yield* base64Of(piece);
  }
}

/** How many bytes a content of pieces has. */
export function pieceSize({ pieces }: PiecedContent): number {
  return pieces.reduce(
    (sum, piece) =>
      sum + (typeof piece === 'string' ? Buffer.byteLength(piece) : Math.ceil(piece.size / 3) * 4),
    0,
  );
}

function* base64Of(content: FileContent): Generator<Buffer> {
  let size = 0;
  for (const chunk of fileChunks(content)) {
    size += chunk.length;
    yield Buffer.from(chunk.toString('base64'), 'latin1');
  }
  if (size !== content.size) throw new SourceError({ kind: 'swapped' }, content.file);
}
