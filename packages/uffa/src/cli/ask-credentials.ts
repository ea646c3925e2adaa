import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Credentials } from '../portal-client/credentials';
import type { Terminal } from './terminal';

/** The terminal of a person: what is typed there, and where a question is seen though the output goes elsewhere. */
export interface Person {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean | undefined };
  readonly output: Terminal;
}

/** Asks for a name and a password, which is not shown. Undefined where nobody is there, or nothing is typed. */
export async function askCredentials({ input, output }: Person): Promise<Credentials | undefined> {
  if (input.isTTY !== true || output.isTTY !== true) return undefined;
  let isHidden = false;
  const shown = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!isHidden) output.write(chunk.toString('utf8'));
      done();
    },
  });
  const lines = createInterface({ input, output: shown, terminal: true });
  try {
    const name = await lines.question('User of the portal: ');
    output.write('Password: ');
    isHidden = true;
    const password = await lines.question('');
    output.write('\n');
    return name === '' || password === '' ? undefined : { kind: 'user', name, password };
  } finally {
    lines.close();
  }
}
