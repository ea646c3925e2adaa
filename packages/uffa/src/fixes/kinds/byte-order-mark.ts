import { editsAt, type Fix } from '../fix';

/** A mark before the first key, of which it becomes a part. */
export const byteOrderMark: Fix<'language-file-byte-order-mark'> = (diagnostic, context) =>
  editsAt(diagnostic, context, ({ text }) =>
    text.startsWith('\ufeff') ? { start: 0, end: 1, text: '' } : undefined,
  );
