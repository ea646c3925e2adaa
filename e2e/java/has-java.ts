import { spawnSync } from 'node:child_process';

/** Whether this machine builds what is in Java. */
export const hasJava = ['javac', 'mvn'].every((name) => spawnSync(name, ['-version']).status === 0);
