import { spawnSync } from 'node:child_process';

/** Whether this machine can build Java projects. */
export const hasJava = ['javac', 'mvn'].every((name) => spawnSync(name, ['-version']).status === 0);
