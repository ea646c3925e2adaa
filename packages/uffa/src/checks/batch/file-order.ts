import { diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import type { BatchCheck } from './batch-check';
import { naturalOrder } from './natural-order';

/**
 * Names that a portal and the container of Liferay's cloud put into different orders: `2-x` comes before `10-x` in the
 * one and after it in the other (acceptance.md 13).
 */
export const fileOrder: BatchCheck = (files) => {
  const ordered = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const [index, later] of ordered.entries()) {
    const earlier = ordered[index - 1];
    if (earlier === undefined || naturalOrder(earlier.path, later.path) <= 0) continue;
    const args = { first: later.path, second: earlier.path };
    return [diagnostic('batch-file-order', args, startOf(later.source))];
  }
  return [];
};
