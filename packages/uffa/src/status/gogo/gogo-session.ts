import { connect, type Socket } from 'node:net';
import { diagnostic } from '../../diagnostics/diagnostic';
import { reasonOf } from '../../diagnostics/error-reason';
import { UffaError } from '../../diagnostics/errors';

/** Where a Gogo shell listens. */
export interface GogoAddress {
  readonly host: string;
  readonly port: number;
}

/** In seconds. */
const PATIENCE = 20;
/** In bytes: a portal has some thousands of configurations. */
const MOST_BYTES = 10_000_000;
const PROMPT = 'g! ';
/** The byte that begins a command of the Telnet protocol (RFC 854), and those after which one more byte follows. */
const IAC = 0xff;
const [WILL, DONT] = [0xfb, 0xfe];

/**
 * What a Gogo shell answers to commands, one answer for each. The connection is ended by this side: "exit" and "close" would end
 * the portal.
 *
 * @param commands without line breaks
 * @throws UffaError where nothing answers, or something else than a Gogo shell
 */
export async function askGogo(
  { host, port }: GogoAddress,
  commands: readonly string[],
): Promise<readonly string[]> {
  const socket = connect({ host, port });
  socket.setTimeout(PATIENCE * 1000, () => socket.destroy(new Error('ETIMEDOUT')));
  try {
    const answers: string[] = [];
    const read = answersOf(socket);
    await read();
    for (const command of commands) {
      socket.write(`${command}\r\n`);
      answers.push(withoutEcho(await read(), command));
    }
    return answers;
  } catch (error) {
    if (error instanceof UffaError) throw error;
    const gogo = `${host}:${port}`;
    throw new UffaError(diagnostic('status-gogo-silent', { gogo, reason: reasonOf(error) }), {
      cause: error,
    });
  } finally {
    socket.destroy();
  }
}

/** Gives what comes up to each prompt. */
function answersOf(socket: Socket): () => Promise<string> {
  const chunks = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
  let text = '';
  return async () => {
    for (;;) {
      const at = text.indexOf(PROMPT);
      if (at >= 0) {
        const answer = text.slice(0, at);
        text = text.slice(at + PROMPT.length);
        return answer;
      }
      const { done, value } = await chunks.next();
      if (done === true) throw new Error('the connection was ended before a prompt came');
      text += withoutCommands(value).toString('utf8');
      if (text.length > MOST_BYTES) throw new Error(`it answers with more than ${MOST_BYTES} bytes`);
    }
  };
}

/** Commands of the protocol are not answered: a shell goes on without. */
function withoutCommands(bytes: Buffer): Buffer {
  const kept: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== IAC) kept.push(byte);
    else at += isNegotiation(bytes[at + 1] ?? 0) ? 2 : 1;
  }
  return Buffer.from(kept);
}

function isNegotiation(byte: number): boolean {
  return byte >= WILL && byte <= DONT;
}

/** A shell that talks to a terminal repeats what is typed. */
function withoutEcho(answer: string, command: string): string {
  const trimmed = answer.trimStart();
  return (trimmed.startsWith(command) ? trimmed.slice(command.length) : trimmed).trim();
}
