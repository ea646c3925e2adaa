import { diagnostic } from '../../diagnostics/diagnostic';
import type { UffaCheck } from '../check-context';

/** Packages with their sources, tests and licences, which nobody means to serve to browsers. */
export const servedNodeModules: UffaCheck = ({ assemble, extensions }, { entries }) => {
  const served = entries.filter(({ path }) => /^static\/(?:.*\/)?node_modules\//.test(path));
  const [first] = served;
  if (first === undefined) return [];
  const place = assemble[0]?.position ?? extensions[0]?.position;
  const position = first.origin.kind === 'assemble' ? first.origin.position : place;
  return [diagnostic('node-modules-served', { path: first.path, files: served.length }, position)];
};
