import { chromium, type Browser, type Page as DriverPage } from 'playwright-core';

/** A page of a Chromium without a window. */
export class Page {
  /** Addresses of the websockets that were opened since the page was loaded. */
  readonly websockets: string[] = [];
  /** What the page has complained of. */
  readonly complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly page: DriverPage,
  ) {
    page.on('websocket', (socket) => this.websockets.push(socket.url()));
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  static async open(program: string): Promise<Page> {
    const browser = await chromium.launch({ executablePath: program });
    return new Page(browser, await browser.newPage());
  }

  async load(url: string): Promise<void> {
    this.websockets.length = 0;
    this.complaints.length = 0;
    await this.page.goto(url, { waitUntil: 'commit' });
  }

  /** The value of an expression in the page; undefined while it goes to another one. */
  value(expression: string): Promise<unknown> {
    return this.page.evaluate(expression).catch(() => undefined);
  }

  /** Waits until an expression has a value. @throws Error after 20 s */
  async until(expression: string, wanted: unknown): Promise<void> {
    const start = performance.now();
    for (;;) {
      const value = await this.value(expression);
      if (value === wanted) return;
      if (performance.now() - start > 20_000)
        throw new Error(`${expression} is ${String(value)}; ${this.complaints.join('; ')}`);
      await this.page.waitForTimeout(5);
    }
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
