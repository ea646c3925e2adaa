import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands in for a portal's Gogo shell on the loopback: it negotiates as Telnet does, repeats what is typed, and prompts. */
export class StandInGogo {
  readonly commands: string[] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly answers: Readonly<Record<string, string>>,
    private readonly server: Server,
  ) {}

  static async start(answers: Readonly<Record<string, string>>): Promise<StandInGogo> {
    const server = createServer();
    const gogo = new StandInGogo(answers, server);
    server.on('connection', (socket) => gogo.serve(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return gogo;
  }

  get address(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    // IAC DO TERMINAL-TYPE, IAC WILL ECHO: what Equinox begins with.
    socket.write(Buffer.from([0xff, 0xfd, 24, 0xff, 0xfb, 1]));
    socket.write('____________________________\r\nWelcome to Apache Felix Gogo\r\n\r\ng! ');
    let typed = '';
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      typed += chunk.toString('latin1');
      for (let end = typed.indexOf('\n'); end >= 0; end = typed.indexOf('\n')) {
        const command = typed.slice(0, end).trim();
        typed = typed.slice(end + 1);
        this.commands.push(command);
        const answer =
          this.answers[command] ?? `gogo: CommandNotFoundException: Command not found: ${command}`;
        socket.write(`${command}\r\n${answer.replaceAll('\n', '\r\n')}\r\ng! `);
      }
    });
  }
}
