import { describe, expect, it } from 'vitest';
import { copiesOf } from './copied-sources';

function sourcesIn(dockerfile: string): readonly string[] {
  return copiesOf(dockerfile).flatMap(({ sources }) =>
    sources.map(({ text, line, column }) => `${text} ${line}:${column}`),
  );
}

describe('copiesOf', () => {
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

  it('knows here-documents by the names of the files to be, as in the reference of Docker', () => {
    const dockerfile =
      'COPY <<robots.txt <<"humans.txt" /srv/\nCOPY a b\nrobots.txt\nADD c d\nhumans.txt\nCOPY e /f';
    expect(sourcesIn(dockerfile)).toEqual(['e 6:6']);
  });

  it('ends a here-document at an indented line only where its dash allows that', () => {
    expect(sourcesIn('RUN <<EOF\n\tEOF\nCOPY a b\nEOF\nCOPY c /d')).toEqual(['c 5:6']);
  });

  it('takes << for text where no here-document can be', () => {
    expect(sourcesIn('ENV MARK <<EOF\nCOPY a /b')).toEqual(['a 2:6']);
  });

  it('takes quotes away, as Docker does', () => {
    expect(sourcesIn(`COPY "a" 'b' c"d /e`)).toEqual(['a 1:6', 'b 1:10', 'c"d 1:14']);
  });

  it('leaves out comments and other instructions', () => {
    expect(sourcesIn('# COPY a b\nRUN echo COPY a b\nCMD ["COPY", "a"]')).toEqual([]);
  });

  it('survives instructions without operands, Windows line ends and no text', () => {
    expect(sourcesIn('COPY\r\nCOPY a /b\r\n')).toEqual(['a 2:6']);
    expect(sourcesIn('')).toEqual([]);
  });
});
