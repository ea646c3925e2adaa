import { join } from 'node:path';
import type { Environment } from '../src/cli/terminal';
import { standIns } from './deploy/stand-ins';
import { runUffa } from './run-uffa';
import { withWorkspace, type WorkspaceFiles } from './with-workspace';

const FENCED = /^```(\w+)\n([^]*?)^```$/gm;
const PATH_COMMENT = /^(?:#|\/\/) (\S+)\n/;

/**
 * A page of documentation with the real output of its commands. Fenced blocks that start with a comment that is a path
 * are the files of a workspace; in blocks of the language `console`, each line `$ uffa ...` runs in it.
 *
 * @param files what is in the workspace besides, such as what a page cannot show
 */
export function runPage(page: string, files: WorkspaceFiles = {}): Promise<string> {
  return withWorkspace({ '.git/': '', ...files, ...filesOf(page) }, async (root) => {
    // With an engine that has a container of the name `portal`.
    const { env } = standIns(join(root, '.git/stand-ins'), ['docker']);
    let result = '';
    let end = 0;
    for (const { 0: block, 1: language, 2: text = '', index } of page.matchAll(FENCED)) {
      const shown =
        language === 'console' ? `\`\`\`console\n${await runBlock(root, text, env)}\`\`\`` : block;
      result += page.slice(end, index) + shown;
      end = index + block.length;
    }
    return result + page.slice(end);
  });
}

function filesOf(page: string): WorkspaceFiles {
  const blocks = [...page.matchAll(FENCED)].map(([, , text = '']) => text);
  return Object.fromEntries(
    blocks.flatMap((text) => {
      const [comment = '', path] = PATH_COMMENT.exec(text) ?? [];
      // JSON has no comments.
      const content = path?.endsWith('.json') === true ? text.slice(comment.length) : text;
      return path === undefined ? [] : [[path, content]];
    }),
  );
}

async function runBlock(root: string, text: string, env: Environment): Promise<string> {
  let shown = '';
  let lastCode = 0;
  for (const line of text.split('\n').filter((each) => each.startsWith('$ '))) {
    shown += `${line}\n`;
    if (line === '$ echo $?') {
      shown += `${lastCode}\n`;
    } else {
      const { code, screen } = await runUffa(root, line.slice('$ '.length), { env });
      shown += screen;
      lastCode = code;
    }
  }
  return shown;
}
