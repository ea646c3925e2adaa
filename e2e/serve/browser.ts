import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { removeBusyDirectory } from '../../tools/test/remove-busy-directory.mjs';

type Message = Readonly<Record<string, unknown>>;

/** A page of a Chromium without a window, driven through a pipe in the DevTools protocol. */
export class Page {
  private readonly process: ChildProcess;
  private readonly profile = mkdtempSync(join(tmpdir(), 'browser-'));
  private readonly waiting = new Map<number, (message: Message) => void>();
  private session: string | undefined;
  private last = 0;
  private rest = '';
  /** Addresses of the websockets that were opened since the page was loaded. */
  readonly websockets: string[] = [];
  /** What the page has complained of. */
  readonly complaints: string[] = [];

  private constructor(program: string) {
    const options = [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ];
    this.process = spawn(
      program,
      [...options, '--remote-debugging-pipe', `--user-data-dir=${this.profile}`, 'about:blank'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
    );
    (this.process.stdio[4] as Readable).on('data', (chunk: Buffer) => this.receive(chunk.toString()));
  }

  static async open(program: string): Promise<Page> {
    const page = new Page(program);
    const { targetId } = await page.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await page.send('Target.attachToTarget', { targetId, flatten: true });
    page.session = String(sessionId);
    for (const domain of ['Page', 'Runtime', 'Network', 'Log']) await page.send(`${domain}.enable`);
    return page;
  }

  async load(url: string): Promise<void> {
    this.websockets.length = 0;
    this.complaints.length = 0;
    await this.send('Page.navigate', { url });
  }

  /** The value of an expression in the page. */
  async value(expression: string): Promise<unknown> {
    const answer = await this.send('Runtime.evaluate', { expression, returnByValue: true });
    return (answer['result'] as Message)['value'];
  }

  /** Waits until an expression has a value. @throws Error after 20 s */
  async until(expression: string, wanted: unknown): Promise<void> {
    const start = performance.now();
    for (;;) {
      const value = await this.value(expression);
      if (value === wanted) return;
      if (performance.now() - start > 20_000)
        throw new Error(`${expression} is ${String(value)}; ${this.complaints.join('; ')}`);
      await setTimeout(5);
    }
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGKILL');
    await ended;
    removeBusyDirectory(this.profile);
  }

  private send(method: string, params: Message = {}): Promise<Message> {
    const id = ++this.last;
    const session = this.session === undefined ? {} : { sessionId: this.session };
    return new Promise((resolve, reject) => {
      this.waiting.set(id, (message) => {
        if ('error' in message) reject(new Error(JSON.stringify(message['error'])));
        else resolve(message['result'] as Message);
      });
      (this.process.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, ...session })}\0`);
    });
  }

  private receive(text: string): void {
    const parts = (this.rest + text).split('\0');
    this.rest = parts.pop() ?? '';
    for (const part of parts) this.take(JSON.parse(part) as Message);
  }

  private take(message: Message): void {
    const { id, method, params } = message;
    if (typeof id === 'number') this.waiting.get(id)?.(message);
    if (method === 'Network.webSocketCreated') this.websockets.push(String((params as Message)['url']));
    if (method === 'Runtime.exceptionThrown') this.complaints.push(JSON.stringify(params));
    if (method === 'Log.entryAdded') this.complaints.push(JSON.stringify((params as Message)['entry']));
  }
}
