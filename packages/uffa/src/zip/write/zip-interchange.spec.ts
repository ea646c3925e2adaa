import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileContent, uffaOf } from '../../../test/archive/uffa-of';
import { writeZip } from './write-zip';

const names = ['batch/a.json', 'empty.jar', 'empty.js', 'static/big.jar', 'static/big.js', 'static/ü.css'];
const withDirectories = ['batch/', 'batch/a.json', 'empty.jar', 'empty.js', 'static/', ...names.slice(3)];

let directory: string;
let file: string;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'uffa-programs-'));
  file = join(directory, 'test.zip');
  const big = join(directory, 'big');
  writeFileSync(big, 'const answer = 42;\n'.repeat(60_000));
  const contents = { 'batch/a.json': '{}', 'empty.jar': '', 'empty.js': '', 'static/ü.css': 'a {}' };
  const bigContents = { 'static/big.jar': fileContent(big), 'static/big.js': fileContent(big) };
  await writeZip(uffaOf({ ...contents, ...bigContents }), file);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function isMissing(program: string, argument: string): boolean {
  return spawnSync(program, [argument], { stdio: 'ignore' }).status !== 0;
}

/** Lists the entries in the order of the local headers, and reads all of them. */
const javaProgram = `
import java.io.*;
import java.util.zip.*;

public class Read {
  public static void main(String[] arguments) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new FileInputStream(arguments[0]))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        zip.transferTo(OutputStream.nullOutputStream());
        new PrintStream(System.out, true, "UTF-8").println(entry.getName());
      }
    }
  }
}
`;

describe('a written zip', () => {
  it.skipIf(isMissing('unzip', '-v'))('passes unzip -t (where unzip is installed)', () => {
    expect(execFileSync('unzip', ['-t', file], { encoding: 'utf8' })).toContain('No errors detected');
  });

  it.skipIf(isMissing('python3', '--version'))('passes Python’s zipfile (where Python is installed)', () => {
    const program =
      'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), *ascii_names(z))';
    const code = `ascii_names = lambda z: [ascii(n)[1:-1] for n in z.namelist()]\n${program}`;
    const output = execFileSync('python3', ['-c', code, file], { encoding: 'utf8' });
    expect(output.trim().replace('\\xfc', 'ü').split(' ')).toEqual(['None', ...withDirectories]);
  });

  it.skipIf(isMissing('java', '-version'))(
    'is read by Java’s ZipInputStream (where Java is installed)',
    () => {
      const program = join(directory, 'Read.java');
      writeFileSync(program, javaProgram);
      const output = execFileSync('java', [program, file], { encoding: 'utf8' });
      expect(output.trim().split('\n')).toEqual(withDirectories);
    },
  );
});
