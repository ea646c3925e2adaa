import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { packageProject, projectAt } from 'uffa';
import { removeBusyDirectory } from '../../tools/test/remove-busy-directory.mjs';

/** A development server that needs nothing but Node: it serves one script, and ends when it is asked to. */
const SERVER = `
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
createServer(({ url }, response) => {
  if (url === '/end') process.exit(3);
  response.writeHead(200, { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' });
  response.end('export {};');
}).listen(Number(process.argv[2]), '127.0.0.1', () => writeFileSync('server.pid', String(process.pid)));
`;

/** The directory of a project in the workspace. */
export const PROJECT = 'client-extensions/list';

/** A workspace with a packaged element and a directory that stands in for the one that a portal watches. */
export interface ServedProject {
  readonly root: string;
  /** Where a portal would look for archives. */
  readonly watched: string;
}

/** What the project's files are besides its yaml and what its build has made. */
export type Files = Readonly<Record<string, string>>;

/** Those of a project with a server that needs nothing but Node. */
export const serverFiles: Files = { 'server.mjs': SERVER };

/** Makes a workspace, which is removed after the test. */
export async function servedProject(files: Files = serverFiles): Promise<ServedProject> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'serve-')));
  onTestFinished(() => removeBusyDirectory(root));
  await addProject(root, PROJECT, files);
  const watched = join(root, 'bundles/osgi/client-extensions');
  mkdirSync(watched, { recursive: true });
  return { root, watched };
}

/** Adds a packaged project; its element has the name of its directory and `-element`. */
export async function addProject(root: string, path: string, files: Files): Promise<void> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const yaml = `assemble: [{from: build/static, into: static}]
${name}: {type: customElement, htmlElementName: ${name}-element, urls: ['*.js'], cssURLs: ['*.css'], useESM: true}
`;
  const all = {
    'client-extension.yaml': yaml,
    'build/static/main.js': '// '.padEnd(20_000, 'x'),
    'build/static/main.css': 'a {}',
    ...files,
  };
  for (const [file, content] of Object.entries(all)) write(join(root, path, file), content);
  const { success } = await packageProject(projectAt(root, path), {});
  if (!success) throw new Error(`${path} cannot be packaged.`);
}

export function write(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
