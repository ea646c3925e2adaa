/** How a development server that is known is told where to listen, and what it serves. */
export interface DevServer {
  /** With `{port}` for the port, and `{viteConfig}` for the configuration of Vite that has the plugin. */
  readonly arguments: readonly string[];
  /** The paths of the element's script; absent: those of the plugin for Vite, or nobody knows. */
  readonly entry?: readonly string[];
}

const VITE: DevServer = {
  arguments: ['--port={port}', '--strictPort', '--config={viteConfig}'],
};

/** With a configuration that the script names, the plugin is up to the user. */
const viteWithConfig: DevServer = { arguments: ['--port={port}', '--strictPort'] };

const known: readonly (readonly [command: RegExp, server: DevServer])[] = [
  [/^vite(?: .*)? (?:-c|--config)\b/, viteWithConfig],
  [/^vite(?: +(?:dev|serve))?(?: +-|$)/, VITE],
  // Its pages load the client of Vite, too, without which an edit is not noticed.
  [/^ng +serve\b/, { arguments: ['--port={port}'], entry: ['@vite/client', 'main.js'] }],
  // Of several ports it takes the last.
  [/^esbuild .*--serve(?:dir)?\b/, { arguments: ['--serve={port}'] }],
  [/^webpack(?:-dev-server| +serve)\b/, { arguments: ['--port={port}'] }],
];

/** What is known of the server that a script of package.json starts; nothing of any other. */
export function devServer(script: string): DevServer {
  return known.find(([command]) => command.test(script.trim()))?.[1] ?? { arguments: [] };
}
