import { diagnostic } from '../../diagnostics/diagnostic';
import { readFiles, type BatchCheck } from './batch-check';

/** Where a file's content was asked for and not filled in: the portal gets the token in place of the file (behaviour.md 13). */
export const attachmentTokens: BatchCheck = (files) =>
  readFiles(files).flatMap(({ path, data: { items } }) =>
    items.tokens === undefined
      ? []
      : [diagnostic('attachment-not-filled-in', { path, count: items.tokens.count }, items.tokens.position)],
  );
