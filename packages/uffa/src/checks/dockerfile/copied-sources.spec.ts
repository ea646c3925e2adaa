import { describe, expect, it } from 'vitest';
import { copiedSources } from './copied-sources';

function sourcesIn(dockerfile: string): readonly string[] {
  return copiedSources(dockerfile).map(({ text, line, column }) => `${text} ${line}:${column}`);
}

describe('copiedSources', () => {
  it('takes all words but the last', () => {
    expect(sourcesIn('FROM x\nCOPY a.jar b.jar /opt/')).toEqual(['a.jar 2:6', 'b.jar 2:12']);
  });

  it('takes any case of the instruction, and ADD', () => {
    expect(sourcesIn('copy a /b\n  Add c /d')).toEqual(['a 1:6', 'c 2:7']);
  });

  it('leaves out flags', () => {
    expect(sourcesIn('COPY --chown=1:1 --chmod=755 a b /c')).toEqual(['a 1:30', 'b 1:32']);
  });

  it('leaves out what comes from another stage or image', () => {
    expect(sourcesIn('COPY --chown=1:1 --from=builder /a /b\nCOPY --from=nginx:latest /a /b')).toEqual([]);
  });

  it('follows continued lines through comments and blank lines', () => {
    expect(sourcesIn('COPY a \\\n  # why\n\n  b \\  \n  /c\nCOPY d /e')).toEqual(['a 1:6', 'b 4:3', 'd 6:6']);
  });

  it('follows the escape directive', () => {
    expect(sourcesIn('# escape=`\nCOPY a `\n  b C:\\\nCOPY d e')).toEqual(['a 2:6', 'b 3:3', 'd 4:6']);
  });

  it('reads the JSON form', () => {
    expect(sourcesIn('COPY ["my file.txt", "b", "/c/"]')).toEqual(['my file.txt 1:6', 'b 1:6']);
  });

  it('leaves out variables and addresses', () => {
    expect(sourcesIn('ARG JAR\nCOPY $JAR /a\nCOPY build/${JAR} x /a')).toEqual(['x 3:19']);
    expect(sourcesIn('ADD https://example.org/a.tgz git@example.org:a.git b /c')).toEqual(['b 1:53']);
  });

  it('leaves out here-documents and what is in them', () => {
    const dockerfile = 'COPY <<EOF /a.conf\nCOPY x y\nEOF\nRUN <<-"END" bash\nCOPY x y\n\tEND\nCOPY b /c';
    expect(sourcesIn(dockerfile)).toEqual(['b 7:6']);
  });

  it('leaves out comments and other instructions', () => {
    expect(sourcesIn('# COPY a b\nRUN echo COPY a b\nCMD ["COPY", "a"]')).toEqual([]);
  });

  it('survives instructions without operands, Windows line ends and no text', () => {
    expect(sourcesIn('COPY\r\nCOPY a /b\r\n')).toEqual(['a 2:6']);
    expect(sourcesIn('')).toEqual([]);
  });
});
