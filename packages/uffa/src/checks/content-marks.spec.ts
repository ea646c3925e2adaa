import fc from 'fast-check';
import { expect, it } from 'vitest';
import { marksIn } from '../zip/pack/marks-in';
import { contentSearch } from './content-marks';

const pieces = [
  'AWS_SECRET_ACCESS_KEY=', 'secretAccessKey', 'PRIVATE KEY', '_authToken=', 'npm_', 'ghp_', 'shpat_', 'lin_api_',
  'github_pat_', 'A1b2C3d4'.repeat(5), 'xoxb-', 'xapp-', 'HOOKS.slack.com/services/', 'T3BlbkFJ', 'sk-ant-api03-', 'SG.',
  'abc.', 'ops_ey', '://', 'name:', 'pass@', '/o/', 'shop/', 'index.js', '"sourcesContent":', '[', '"',
  'version https://git-lfs.github.com/spec/v1\n', 'é', '\u00a0', '汉', '😀',
]; // prettier-ignore

it('finds in the bytes of a text whatever the patterns find in the text', () => {
  const { kinds } = contentSearch;
  const text = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 5 })), {
      maxLength: 8,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (each) => {
      const marks = marksIn(Buffer.from(each), 2 ** kinds.length - 1, kinds);
      const inText = kinds.map((kind) => kind.some(({ pattern }) => pattern.test(each)));
      for (const [index, isInText] of inText.entries()) {
        if (isInText) expect(marks & (1 << index)).not.toBe(0);
      }
    }),
    { numRuns: 2000 },
  );
});
