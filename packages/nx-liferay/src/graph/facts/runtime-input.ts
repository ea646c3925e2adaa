import type { Workspace } from './workspace';
import type { Input } from '../input';

/**
 * An input whose value is what a module of this package exports. Nx evaluates it in the workspace's root, through a
 * shell. Without package.json, plugins are installed beside Nx itself.
 * @param module as `exports` of package.json has it
 * @param call what follows the module: a call, with arguments from `shellText`
 */
export function runtimeInput(module: string, { exists }: Pick<Workspace, 'exists'>, call = ''): Input {
  const load = exists('package.json')
    ? 'require'
    : `require('module').createRequire(process.cwd() + '/.nx/installation/')`;
  return { runtime: `node -p "${load}('nx-liferay/${module}')${call}"` };
}

/** An expression for a text that no shell reads in another way, whatever the text. */
export function shellText(text: string): string {
  if (/^[\w./-]*$/.test(text)) return `'${text}'`;
  return `Buffer.from('${Buffer.from(text).toString('base64url')}','base64url').toString()`;
}
