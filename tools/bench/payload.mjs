import { appendFileSync, cpSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Copies real front-end files, the same ones each time, until there are so many: a file is left out where the ones so far
 * would take more than their share of the bytes with it.
 */
export function realFiles(from, to, { files, bytes }) {
  mkdirSync(to, { recursive: true });
  const share = bytes / files;
  let count = 0;
  let size = 0;
  for (const [file, more] of frontEndFiles(from)) {
    if (count >= files) break;
    if (size + more > (count + 10) * share) continue;
    cpSync(file, join(to, `${String(count).padStart(5, '0')}-${file.split('/').at(-1)}`));
    size += more;
    count += 1;
  }
  return { count, size };
}

function* frontEndFiles(directory) {
  const entries = readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(directory, entry.name);
    // What finds secrets holds samples of them: no front end does.
    if (entry.name === '@secretlint') continue;
    if (entry.isDirectory()) yield* frontEndFiles(path);
    else if (entry.isFile() && /\.(m?js|css|json|svg|map)$/.test(entry.name)) {
      const { size } = statSync(path);
      if (size > 2000) yield [path, size];
    }
  }
}

/** Many files of a few hundred bytes. */
export function tinyFiles(to, count) {
  mkdirSync(to, { recursive: true });
  for (let index = 0; index < count; index++) {
    writeFileSync(
      join(to, `${index}.js`),
      `export const value${index} = ${index};\n`.repeat(1 + (index % 10)),
    );
  }
}

/** A file that deflates as little as a jar of jars: pseudo-random bytes with some text between them. */
export function jarLike(file, bytes) {
  const blockSize = 4_000_000;
  let state = 1;
  writeFileSync(file, '');
  // Written in blocks: memory that this process takes would be counted for the one that it starts.
  for (let written = 0; written < bytes; written += blockSize) {
    const block = Buffer.alloc(Math.min(blockSize, bytes - written));
    for (let index = 0; index + 4 <= block.length; index += 4) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      block.writeUInt32LE(index % 4096 < 400 ? 0x2f6d6f63 : state, index);
    }
    appendFileSync(file, block);
  }
}
