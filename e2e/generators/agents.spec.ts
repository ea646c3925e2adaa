import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NxWorkspace } from '../workspace/nx-workspace';

const project = 'client-extensions/ticket-list';

/** With a warning that has one right fix. */
const mistaken = `assemble:
  - from: assets
    into: static
ticket-list:
  name: Tickets
  type: globalJS
  url: global.js
  scriptlocation: bottom
`;

/** A command that a text tells to run, and the members of its JSON that it tells to read. */
interface Told {
  readonly command: string;
  readonly members: readonly string[];
}

/** The commands in a text for agents, with what it says behind each. */
function toldIn(text: string): readonly Told[] {
  const matches = text.matchAll(/`(npx [^`]+)`(?:\.\s+Read\s+((?:`[^`]+`(?:,\s+)?)+))?/g);
  return [...matches].map(([, command = '', members = '']) => ({
    command,
    members: [...members.matchAll(/`([^`]+)`/g)].map(([, member = '']) => member),
  }));
}

/** What a path such as `projects[].path` leads to. */
function valuesAt(document: unknown, path: string): readonly unknown[] {
  const steps = path.match(/[^.[\]]+|\[\]/g) ?? [];
  return steps.reduce<readonly unknown[]>(
    (values, step) =>
      values.flatMap((value): readonly unknown[] => {
        if (step === '[]') return Array.isArray(value) ? value : [];
        return typeof value === 'object' && value !== null && step in value
          ? [(value as Readonly<Record<string, unknown>>)[step]]
          : [];
      }),
    [document],
  );
}

describe('what init tells coding agents', () => {
  let workspace: NxWorkspace;

  beforeAll(() => {
    workspace = withCommands(NxWorkspace.linkWithout(['.bin'], { 'client-extensions/.gitkeep': '' }));
    const steps = [
      ['g', 'nx-liferay:init', '--skipPackageJson'],
      ['g', 'nx-liferay:client-extension', project, '--type=globalJS', '--skipInstall'],
    ];
    for (const step of steps) {
      const { status, output } = workspace.nx(step);
      expect(status, output).toBe(0);
    }
    workspace.commit('Begin');
    workspace.write({
      [`${project}/client-extension.yaml`]: mistaken,
      [`${project}/assets/global.js`]: '1;\n',
    });
  }, 120_000);

  afterAll(() => {
    workspace.dispose();
  });

  it.each(['AGENTS.md', '.claude/skills/liferay-client-extensions/SKILL.md'])(
    'can be followed word for word: %s',
    (file) => {
      const told = toldIn(readFileSync(join(workspace.root, file), 'utf8'));
      expect(told.length).toBeGreaterThan(7);
      expect(told.filter(({ command }) => command.includes('--json') || command.includes('nx '))).toEqual(
        told,
      );
      // Mended in the last text, for the next one.
      workspace.write({ [`${project}/client-extension.yaml`]: mistaken });
      for (const { command, members } of told) {
        if (!command.includes('--json')) {
          const { status, output } = workspace.shell(command);
          expect(status, `${command}\n${output}`).toBe(0);
          continue;
        }
        const { status, output } = workspace.shell(`${command} 2>/dev/null`);
        expect(status, `${command}\n${output}`).toBeLessThanOrEqual(1);
        const document: unknown = JSON.parse(output);
        expect(problemsOf(document), command).toEqual([]);
        const absent = members.filter((member) => valuesAt(document, member).length === 0);
        expect({ command, absent }).toEqual({ command, absent: [] });
        expect(members, command).not.toEqual([]);
      }
    },
    240_000,
  );

  it('is the same skill for every agent', () => {
    const [ofClaude, ofOthers] = ['.claude', '.agents'].map((directory) =>
      readFileSync(join(workspace.root, directory, 'skills/liferay-client-extensions/SKILL.md'), 'utf8'),
    );
    expect(ofClaude).toBe(ofOthers);
    expect(ofClaude).toMatch(/^---\nname: liferay-client-extensions\ndescription: .+\n---\n/);
  });
});

/** With the commands that npm makes of the packages: here they are built after the installation. */
function withCommands(workspace: NxWorkspace): NxWorkspace {
  const directory = join(workspace.root, 'node_modules/.bin');
  mkdirSync(directory);
  symlinkSync('../nx/dist/bin/nx.js', join(directory, 'nx'));
  symlinkSync('../uffa/dist/cli/bin.js', join(directory, 'uffa'));
  return workspace;
}

/** What the schema that the text names for a document has against it. */
function problemsOf(document: unknown): readonly unknown[] {
  const ajv = new Ajv({ allErrors: true, strict: false });
  const schemas = join(__dirname, '../../packages/uffa/schemas');
  const schemaOf = (name: string) => JSON.parse(readFileSync(join(schemas, name), 'utf8')) as object;
  ajv.addSchema(schemaOf('diagnostic.schema.json'));
  const isRun = typeof document === 'object' && document !== null && 'projects' in document;
  const validate = ajv.compile(schemaOf(isRun ? 'run.schema.json' : 'answer.schema.json'));
  return validate(document) ? [] : (validate.errors ?? []);
}
