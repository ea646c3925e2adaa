import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

/** In bytes: of each of several files that are read side by side. */
const BLOCK = 65_536;

/** The lines of a temporary file of our own, without their line breaks. */
export function* linesOf(file: string): Generator<string> {
  const descriptor = openSync(file, 'r');
  try {
    const block = Buffer.allocUnsafe(BLOCK);
    const decoder = new StringDecoder('utf8');
    let rest = '';
    for (let read = readSync(descriptor, block); read > 0; read = readSync(descriptor, block)) {
      const lines = (rest + decoder.write(block.subarray(0, read))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') yield rest;
  } finally {
    closeSync(descriptor);
  }
}
