import { isUtf8 } from 'node:buffer';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import type { SiteFile } from './site-file';

const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/** Text that is not UTF-8, which is what the portal reads, and a byte order mark where a parser meets it. */
export function encoding({ path, source }: SiteFile, bytes: Buffer): readonly Diagnostic[] {
  if (!isUtf8(bytes)) return [diagnostic('site-file-encoding', { file: source }, startOf(source))];
  const hasMark = /\.(?:json|xml)$/.test(path) && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK);
  return hasMark ? [diagnostic('site-file-byte-order-mark', { file: source }, startOf(source))] : [];
}
