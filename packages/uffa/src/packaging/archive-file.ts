import { join } from 'node:path';
import type { Project } from '../discover/project';

/** Where a project's archive is: in `dist`, or in a directory there for the environment that it is made for. */
export function archiveFile({ root }: Pick<Project, 'root'>, name: string, environment?: string): string {
  return join(root, 'dist', ...(environment === undefined ? [] : [environment]), `${name}.zip`);
}
