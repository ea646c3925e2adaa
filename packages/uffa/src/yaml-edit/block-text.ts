import { stringify } from 'yaml';
import type { TextStyle } from './text-style';

/**
 * A value as the lines of a block, without the last line end. Written for YAML 1.1, which Liferay's tools read: `yes`
 * or `010` as a text gets quotes.
 * @param margin columns before each line
 */
export function blockText(value: unknown, style: TextStyle, margin: number): string {
  const { lineEnd, indent, indentSeq, singleQuote } = style;
  const text = stringify(value, { version: '1.1', lineWidth: 0, indent, indentSeq, singleQuote });
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(margin) + line))
    .join(lineEnd);
}
