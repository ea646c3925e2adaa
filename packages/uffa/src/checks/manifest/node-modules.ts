import { posix } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic';
import type { AssembleStep } from '../../manifest/project-manifest';
import type { ManifestCheck } from '../check-context';

/** Patterns over the whole project would take the installed packages along; they are left out (deviation D6). */
export const nodeModules: ManifestCheck = ({ assemble }, { facts }) => {
  const sweeping = assemble.filter(sweeps);
  if (sweeping.length === 0 || !facts.hasDirectory('node_modules')) return [];
  return sweeping.map(({ position }) => diagnostic('node-modules-left-out', {}, position));
};

function sweeps({ from, fromTask, include = [] }: AssembleStep): boolean {
  const patterns = include.map(({ text }) => text);
  return (
    fromTask === undefined &&
    /^\.?\/?$/.test(posix.normalize(from?.text ?? '.')) &&
    !patterns.some((pattern) => pattern.includes('node_modules')) &&
    (patterns.length === 0 || patterns.some((pattern) => pattern.startsWith('**')))
  );
}
