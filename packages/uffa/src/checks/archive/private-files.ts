import { diagnostic } from '../../diagnostics/diagnostic';
import { isPrivateFile } from '../uffa/private-files';
import type { ArchiveCheck } from './archive-check';
import { startIn } from './read-archive';

/** What lies in the folder of the front end is served to everyone (acceptance.md, "As run"). */
export const privateFiles: ArchiveCheck = ({ archive, paths, folders }) =>
  paths
    .filter((path) => path.startsWith(folders.frontend))
    .filter((path) => isPrivateFile(`static/${path.slice(folders.frontend.length)}`))
    .map((path) => diagnostic('static-file-private', { path }, startIn(archive, path)));
