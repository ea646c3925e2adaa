import fc from 'fast-check';
import { terminalText } from 'uffa';
import { describe, expect, it } from 'vitest';
import { ForeignOutput } from './foreign-output';

function passedOn(chunks: readonly Buffer[]): string {
  let text = '';
  const output = new ForeignOutput((chunk) => {
    text += chunk.toString();
  });
  for (const chunk of chunks) output.write(chunk);
  output.end();
  return text;
}

describe('the output of another program', () => {
  it('is the same however it comes in parts, even within a character or a command', () => {
    const said = 'one\n  ::error::é\r\n##[group]x\n\u001b[31mred\u001b[0m \u001b[2Jend';
    const bytes = Buffer.from(said);
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 8 }), (cuts) => {
        const ends = [...cuts.sort((a, b) => a - b), bytes.length];
        const chunks = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
        expect(passedOn(chunks)).toBe(terminalText(said.replaceAll('\r\n', '\n')));
      }),
    );
  });

  it('loses nothing of a line that never ends', () => {
    expect(passedOn([Buffer.alloc(200_000, 'a')]).replaceAll('\n', '')).toHaveLength(200_000);
  });
});
