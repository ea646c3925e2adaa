import { isWithin } from '../../files/is-within';
import { editsAt, type Fix } from '../fix';

/** Where builds and package managers write: what is there is made again. */
const MADE = /(?:^|\/)(?:build|dist|node_modules|target)\//;

/** Line ends of a script of the project as Linux takes them. */
export const scriptLineEnds: Fix<'script-line-ends'> = (diagnostic, context) => {
  const { path } = context.project;
  const file = diagnostic.position?.file ?? '';
  const own = path === '.' ? file : file.slice(path.length + 1);
  if (!isWithin(file, path) || MADE.test(own)) return [];
  return editsAt(diagnostic, context, ({ text }) =>
    [...text.matchAll(/\r\n/g)].map(({ index }) => ({ start: index, end: index + 1, text: '' })),
  );
};
