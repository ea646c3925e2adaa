import type { Program } from 'uffa';

/** Runs a command line. */
export const shell: Program =
  process.platform === 'win32'
    ? { file: 'cmd', arguments: ['/d', '/s', '/c'] }
    : { file: 'sh', arguments: ['-c'] };
