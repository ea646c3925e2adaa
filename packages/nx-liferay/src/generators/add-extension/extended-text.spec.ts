import fc from 'fast-check';
import { manifestsOf, type ManifestFiles, type Project } from 'uffa';
import { describe, expect, it } from 'vitest';
import { addedLines } from '../../../test/only-added-lines';
import { extendedText, type Extension } from './extended-text';

const project: Project = {
  workspaceRoot: '/w',
  root: '/w/p',
  path: 'p',
  name: 'p',
  kind: 'client-extension',
};
const entries = { 'added-one': { name: 'Yes', type: 'globalJS', url: 'added-one.*.js' } };
const item = { from: 'assets', hashify: '*.js', include: 'added-one.js', into: 'static' };

function filesOf(text: string): ManifestFiles {
  const base = { file: 'p/client-extension.yaml', source: { text } };
  return { base, profiles: new Map(), names: ['client-extension.yaml'], diagnostics: [] };
}

function extended(text: string, extension: Extension): string | undefined {
  const [manifest] = manifestsOf(project, filesOf(text));
  return extendedText(manifest, filesOf(text), extension);
}

const comment = fc.constantFrom('', '# a comment', '  # an indented one', '', '\t# after a tab');
const scalar = fc.constantFrom(
  'plain',
  "'it''s quoted'",
  '"a \\" quote"',
  '[a, "b"]',
  '{a: 1}',
  '|\n        literal\n\n        text',
  '|+\n        kept\n\n',
  '>-\n        folded\n        text',
  '"over\n        lines"',
  'plain # with a comment',
  '',
);
const property = fc.tuple(fc.constantFrom('name', 'url', 'urls', 'description'), scalar);

function entryText(indent: number) {
  return fc
    .array(property, { minLength: 1, maxLength: 3 })
    .map((properties) =>
      ['type: globalJS', ...properties.map(([key, value], index) => `${key}${index}: ${value}`)]
        .map((line) => ' '.repeat(indent) + line)
        .join('\n'),
    );
}

const document = fc.integer({ min: 1, max: 4 }).chain((indent) =>
  fc.record({
    start: fc.constantFrom('', '---\n', '%YAML 1.1\n---\n', '# first\n', '--- # start\n'),
    assemble: fc.constantFrom(
      '',
      'assemble:\n',
      'assemble: []\n',
      'assemble:\n- from: a\n',
      'assemble:\n  - from: a\n    include:\n      - "*"\n\n',
    ),
    blocks: fc.array(fc.tuple(comment, entryText(indent)), { maxLength: 3 }),
    end: fc.constantFrom('', '# last', '\n\n', '...\n', '---\nother: {type: x}\n', '...\n# behind'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    bom: fc.constantFrom('', '\ufeff'),
    isCutOff: fc.boolean(),
  }),
);

const text = document.map(({ start, assemble, blocks, end, lineEnd, bom, isCutOff }) => {
  const written = blocks.map(([above, block], index) => `${above}\nid-${index}:\n${block}\n`).join('');
  const whole = `${start}${assemble}${written}${end}`;
  return bom + (isCutOff ? whole.replace(/\n+$/, '') : whole).replaceAll('\n', lineEnd);
});

/** Only those that can be read: a yaml that can't be is refused before anything is added. */
function isReadable(source: string): boolean {
  return !manifestsOf(project, filesOf(source))[0].diagnostics.some(({ severity }) => severity === 'error');
}

describe('extendedText', () => {
  it('adds lines to any yaml that is a block, and takes nothing away', () => {
    fc.assert(
      fc.property(text.filter(isReadable), (before) => {
        const after = extended(before, { entries });
        expect(after).toBeDefined();
        expect(addedLines(before, after!)?.join('')).toContain('added-one:');
      }),
      { numRuns: 150 },
    );
  });

  it('adds to assemble too, except to a list in brackets', () => {
    fc.assert(
      fc.property(text.filter(isReadable), (before) => {
        const after = extended(before, { entries, item });
        const isInBrackets = before.includes('assemble: []');
        expect(after === undefined).toBe(isInBrackets);
        if (!isInBrackets) expect(addedLines(before, after!)?.join('')).toContain('from: assets');
      }),
      { numRuns: 150 },
    );
  });

  it('writes texts that YAML 1.1 would take for something else in quotes', () => {
    expect(extended('', { entries })).toContain("name: 'Yes'");
  });

  it('puts the lines at the top where the last entry ends in a text that goes on to the end of the file', () => {
    expect(extended('a:\n  description: |\n    cut off', { entries })).toMatch(
      /^added-one:\n[^]*\na:\n {2}description: \|\n {4}cut off$/,
    );
  });

  it('gives up on a mapping in braces', () => {
    expect(extended('{a: {type: staticContent}}\n', { entries })).toBeUndefined();
    expect(extended('assemble: [{from: a}]\n', { entries, item })).toBeUndefined();
  });
});
