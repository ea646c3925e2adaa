import { posix } from 'node:path';
import type { OwnBuild } from '../../diagnostics/kinds/assemble';
import type { Project } from '../../discover/project';
import { parseJson } from '../../java-text/json-reader';
import { gradlePath } from '../gradle-path';
import { readProjectFile } from '../project-file';

/**
 * What a project's package.json says of who makes a directory that is not there. Only a file that is hashed anyway
 * decides, because the answer is part of what a task prints.
 */
export function ownBuild(project: Project, from: string): OwnBuild {
  const { text } = readProjectFile(project, 'package.json');
  const json = text === undefined ? undefined : parseJson(text.replace(/^\uFEFF/, ''), 'package.json').value;
  const scripts = json?.kind === 'map' ? json.members.get('scripts')?.value : undefined;
  if (scripts?.kind === 'map' && scripts.members.has('build')) return 'script';
  return /^(?:build|dist|out|target)(?:\/|$)/.test(posix.normalize(gradlePath(from))) ? 'missing' : 'none';
}
