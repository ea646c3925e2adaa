import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runUffa } from '../../test/run-uffa';
import { withWorkspace } from '../../test/with-workspace';
import { terminalLine, terminalText } from '../diagnostics/terminal-text';

/** What a terminal obeys: every control but the line feed, marks that reorder text, separators. */
const OBEYED = /[\0-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/** A line that GitHub, Azure Pipelines or TeamCity would take for a command. */
function isCommand(line: string): boolean {
  return /^::\S/.test(line.trimStart()) || /##\w*\[/.test(line);
}

const hostile = fc
  .array(
    fc.constantFrom(
      '::error::',
      '::add-mask::',
      '##[error]',
      '##vso[task.x]',
      '\u001b[2J',
      '\u001b]0;x\u0007',
      '\n',
      '\r',
      '\u009b',
      '\u202e',
      ' ',
      'a',
      ':',
      '#',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''));

const commands = [
  'package',
  'package --json',
  'validate',
  'validate --json',
  'validate --format gitlab',
  'validate --format sarif',
  'validate --format junit',
  'validate --format markdown',
  'list',
  'list --json',
  'assemble',
  'deploy --home home',
  'deploy --home home --dry-run',
  'deploy --to paas --environment dev',
  'deploy --container portal',
  'package nowhere',
];

describe('what is printed', () => {
  it.each(commands)('by uffa %s neither moves the cursor nor commands a build server', (command) =>
    fc.assert(
      fc.asyncProperty(
        hostile,
        fc.constantFrom('staticContent', 'globalJS', 'nothing'),
        async (name, type) => {
          const yaml = `${JSON.stringify(name)}: {type: ${type}, url: ${JSON.stringify(name)}}\nassemble: [{from: ${JSON.stringify(name)}}]\n`;
          await withWorkspace(
            { [`${name}/client-extension.yaml`]: yaml, 'home/': '', '.git/': '' },
            async (root) => {
              const { screen } = await runUffa(root, `uffa ${command}`);
              expect(screen).not.toMatch(OBEYED);
              expect(screen.split('\n').filter(isCommand)).toEqual([]);
            },
          );
        },
      ),
      {
        numRuns: 12,
        examples: [
          ['::error::x', 'globalJS'],
          ['\u001b[2J::x##[error]', 'nothing'],
        ],
      },
    ),
  );
});

describe('terminalText', () => {
  it('keeps lines and colours, and shows everything else that is obeyed', () => {
    expect(terminalText('\u001b[31mred\u001b[0m\n\tx\u001b[2J\u0007')).toBe(
      '\u001b[31mred\u001b[0m\n\tx\\u001b[2J\\u0007',
    );
    expect(terminalLine('\u001b[31ma\nb')).toBe('\\u001b[31ma\\nb');
  });

  it.each([
    ['::error::x', '\\u003a:error::x'],
    ['a\n  ::stop-commands::t\n', 'a\n  \\u003a:stop-commands::t\n'],
    ['x ##[group]y', 'x \\u0023#[group]y'],
    ['##vso[task.setvariable]', '\\u0023#vso[task.setvariable]'],
    ['## a heading, std::string, a::b', '## a heading, std::string, a::b'],
  ])('breaks the commands of build servers, and nothing else: %j', (text, shown) => {
    expect(terminalText(text)).toBe(shown);
  });

  it('leaves nothing to obey in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 3 })) }),
        (text) => {
          const lines = terminalText(text).split('\n');
          expect(lines.filter(isCommand)).toEqual([]);
          expect(terminalLine(text)).not.toMatch(OBEYED);
        },
      ),
    );
  });
});
