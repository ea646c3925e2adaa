import { posix } from 'node:path';
import { MANIFEST_FILE } from '../../discover/file-names';
import type { Edit } from '../edit';
import type { Fix, FixContext } from '../fix';

/** A file that is found by its name, and has it in another letter case. */
export const projectFileName: Fix<'project-file-misnamed'> = ({ args: { file, expected } }, context) =>
  renamed(file, expected, context);

const PROFILE = /^client-extension\.(?!default\.)[a-z]+\.yaml$/;

/** A profile's file in another letter case, or that ends in `.yml`. */
export const profileFileName: Fix<'profile-file-ignored'> = ({ args, position }, context) => {
  const name = args.name.toLowerCase().replace(/\.yml$/, '.yaml');
  const isSure = (args.because === 'case' || args.because === 'extension') && PROFILE.test(name);
  return isSure && position !== undefined ? renamed(position.file, name, context) : [];
};

/** Where two files could have the name, or one has it, nobody but their author knows which is meant. */
function renamed(file: string, name: string, { files }: FixContext): readonly Edit[] {
  const directory = posix.dirname(file);
  const alike = files
    .names(directory)
    .filter((each) => each.toLowerCase().replace(/\.yml$/, '.yaml') === name.toLowerCase());
  const isOnly = alike.length === 1 && alike[0] === posix.basename(file) && name !== MANIFEST_FILE;
  return isOnly ? [{ from: file, to: posix.join(directory, name) }] : [];
}
