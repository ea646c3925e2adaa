import { diagnostic } from '../../diagnostics/diagnostic';
import type { UffaCheck } from '../check-context';

const SUFFIX = '.batch-engine-data.json';
const JSON_FILE = /^batch\/(?!(?:.*\/)?attachments\/).*\.json$/;

/** Liferay imports files of one name only (acceptance.md 13). */
export const batchData: UffaCheck = ({ extensions }, { entries }) => {
  const batch = extensions.find(({ type }) => type === 'batch');
  if (batch === undefined) return [];
  const files = entries.map(({ path }) => path).filter((path) => JSON_FILE.test(path));
  const misnamed = files.filter((path) => !path.endsWith(SUFFIX));
  if (files.length === 0) return [diagnostic('batch-without-data', { id: batch.id }, batch.position)];
  return misnamed.map((path) => diagnostic('batch-file-name', { path }, batch.position));
};
