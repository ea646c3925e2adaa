import { diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import type { Entry, FileContent } from '../../entry';
import { workspacePath } from '../../files/workspace-path';
import type { UffaCheck } from '../check-context';

const LARGEST_SCRIPT = 64 * 1024;
/** Linux itself reads no more of a script to find its interpreter. */
const LONGEST_FIRST_LINE = 256;
/** On Windows no file is marked as executable, so names tell: `start.sh`, and those without an extension, as `mvnw`. */
const SCRIPT_NAME = /(?:^|\/)[^./]+$|\.(?:sh|bash)$/;

/** Scripts for a container whose first line ends in CRLF: Linux takes the carriage return for a part of the program's name. */
export const scriptLineEnds: UffaCheck = ({ project }, { entries }, { firstBytes }) => {
  if (firstBytes === undefined || !entries.some(isOwnDockerfile)) return [];
  return entries.flatMap((entry) => {
    const script = scriptOf(entry);
    const start = script && firstBytes(script, LONGEST_FIRST_LINE)?.toString('latin1');
    const program = /^#!([^\n]*)\r\n/.exec(start ?? '')?.[1];
    if (script === undefined || program === undefined) return [];
    const args = { path: entry.path, program: program.trim() };
    return [diagnostic('script-line-ends', args, startOf(workspacePath(project.workspaceRoot, script.file)))];
  });
};

function isOwnDockerfile({ path, origin }: Entry): boolean {
  return path === 'Dockerfile' && origin.kind === 'project-file';
}

function scriptOf({ path, content, executable }: Entry): FileContent | undefined {
  if (content.kind !== 'file' || content.size > LARGEST_SCRIPT) return undefined;
  if (/^static\/|(?:^|\/)node_modules\//.test(path)) return undefined;
  return executable || SCRIPT_NAME.test(path) ? content : undefined;
}
