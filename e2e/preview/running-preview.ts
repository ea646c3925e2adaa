import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The built command line. */
export const uffa = join(__dirname, '../../packages/uffa/dist/cli/bin.js');

/** `uffa preview` in a directory. */
export interface RunningPreview {
  /** Without a slash at its end. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts the command, and waits for the address that it prints. */
export async function startPreview(root: string, args: readonly string[]): Promise<RunningPreview> {
  const child = spawn(process.execPath, [uffa, 'preview', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGINT');
    await once(child, 'exit');
  };
  let printed = '';
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    printed += chunk.toString();
    const [, address] = /(http:\/\/127\.0\.0\.1:\d+)\//.exec(printed) ?? [];
    if (address === undefined) continue;
    child.stdout.resume();
    return { address, stop };
  }
  throw new Error(printed);
}

const counter = `customElements.define('click-counter', class extends HTMLElement {
  connectedCallback() {
    this.innerHTML = '<button>0</button>';
    const [button] = this.children;
    button.onclick = () => { button.textContent = String(Number(button.textContent) + 1); };
  }
});
`;

const manifest = `assemble:
  - from: assets
    into: static
click-counter:
  type: customElement
  name: Click Counter
  htmlElementName: click-counter
  urls: [counter.js]
  cssURLs: [counter.css]
`;

/** A project whose element counts clicks, by path. */
export const clicks: Readonly<Record<string, string>> = {
  'clicks/client-extension.yaml': manifest,
  'clicks/assets/counter.js': counter,
  'clicks/assets/counter.css': 'click-counter button { color: rgb(1, 2, 3); }\n',
};
