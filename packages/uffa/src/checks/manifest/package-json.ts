import { diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import { parseJson } from '../../java-text/json-reader';
import type { ManifestCheck } from '../check-context';
import { projectFile } from '../manifest-file';

/** Liferay's plugin reads the package.json of every project for its scripts (behaviour-as-run.md 1, on 15). */
export const packageJson: ManifestCheck = ({ project }, { facts }) => {
  const text = facts.fileText('package.json');
  if (text === undefined) return [];
  const file = projectFile(project, 'package.json');
  const { value, diagnostics } = parseJson(text.replace(/^\uFEFF/, ''), file);
  if (diagnostics.length > 0) return diagnostics;
  if (value?.kind !== 'map') return [diagnostic('package-json-not-an-object', { file }, startOf(file))];
  const scripts = value.members.get('scripts')?.value;
  return scripts === undefined || scripts.kind === 'map' || scripts.kind === 'null'
    ? []
    : [diagnostic('package-json-scripts-invalid', { file }, scripts.position ?? startOf(file))];
};
