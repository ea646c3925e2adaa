import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runUffa } from '../../test/run-uffa';
import { withWorkspace, type WorkspaceFiles } from '../../test/with-workspace';
import { endlessFormats, formatNames } from './formats';

const schemas = join(__dirname, '../../schemas');

const files: WorkspaceFiles = {
  '.git/': '',
  'lr/gradle.properties': 'liferay.workspace.client-extension.dir=ces,gone\n',
  'lr/bundles/': '',
  'lr/ces/broken/client-extension.yaml': 'broken:\n  type: nothing\n',
  'lr/ces/good/client-extension.yaml': 'good:\n  type: staticContent\n',
  'lr/ces/warned/client-extension.yaml':
    'warned:\n  type: globalJS\n  url: a.js\n  odd: 1\nagain:\n  type: globalJS\n  url: a.js\n',
};

function run(commandLine: string, given = files) {
  return withWorkspace(given, (root) => runUffa(root, commandLine, { cwd: 'lr' }));
}

/** Checks documents against a published schema; `undefined` where one fits it. */
function validator(name: string): (document: unknown) => string | undefined {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false });
  for (const file of readdirSync(schemas)) {
    ajv.addSchema(JSON.parse(readFileSync(join(schemas, file), 'utf8')) as object, file);
  }
  return (document) => (ajv.validate(name, document) ? undefined : ajv.errorsText());
}

describe('--format json', () => {
  const ofRun = validator('run.schema.json');
  it.each([
    'package',
    'deploy',
    'assemble',
    'list',
    'validate',
    'build-theme',
    'package nowhere',
    'validate --workspace nowhere',
  ])('fits the published schema: uffa %s', async (commandLine) => {
    const { stdout, stderr } = await run(`uffa ${commandLine} --format json`);
    expect(ofRun(JSON.parse(stdout))).toBeUndefined();
    expect(JSON.parse(stdout)).toMatchObject({ version: 1 });
    expect(stderr).toBe('');
  });

  it.each(['validate --fix', 'validate --fix --dry-run'])(
    'fits it with what is fixed: uffa %s',
    async (line) => {
      const given = {
        ...files,
        'lr/ces/fixed/client-extension.yaml': '',
        'lr/ces/fixed/lcp.json': '{"id": "x"}',
      };
      const { stdout } = await run(`uffa ${line} --format json`, given);
      expect(ofRun(JSON.parse(stdout))).toBeUndefined();
      expect(stdout).toContain('"codes"');
    },
  );

  it('fits the published schema where a question is answered', async () => {
    const { stdout } = await run('uffa explain duplicate-idd type-unknown --format json');
    expect(validator('answer.schema.json')(JSON.parse(stdout))).toBeUndefined();
  });

  it('is what --json writes', async () => {
    const [long, short] = [await run('uffa list --format json'), await run('uffa list --json')];
    expect(long).toEqual(short);
  });

  it('fits no schema without its version or with a member of another type', () => {
    expect(ofRun({ command: 'list', projects: [], diagnostics: [], summary: {} })).toContain('version');
  });
});

describe.each(formatNames)('--format %s', (format) => {
  it('is the same twice, and has the exit code of the run', async () => {
    const first = await run(`uffa validate --format ${format}`);
    expect(first.code).toBe(1);
    expect(await run(`uffa validate --format ${format}`)).toEqual(first);
  });

  it.each(['uffa validate nowhere', 'uffa validate --nonsense', 'uffa explain nonsense'])(
    'tells why %s fails',
    async (commandLine) => {
      const { stdout, stderr } = await run(`${commandLine} --format ${format}`);
      expect(`${stdout}${stderr}`).toMatch(/directory-missing|option-unknown|diagnostic-code-unknown/);
    },
  );

  it(endlessFormats.includes(format) ? 'reports a watch' : 'is refused for a watch', async () => {
    const { code } = await run(`uffa build-theme ces/good --watch --format ${format}`);
    expect(code).toBe(endlessFormats.includes(format) ? 0 : 2);
  });
});

it('names the nearest format, or all', async () => {
  expect((await run('uffa list --format saarif')).stderr).toContain('Write "--format sarif".');
  expect((await run('uffa list --format xml')).stderr).toContain('github, gitlab, sarif');
  expect((await run('uffa list --format json --format text')).stdout).toContain('good.zip');
});

describe('--format github', () => {
  it('writes one workflow command for each diagnostic, with its path in the repository', async () => {
    const { stdout, stderr } = await run('uffa validate --format github');
    expect(stdout.trimEnd().split('\n')).toEqual([
      expect.stringMatching(
        /^::warning file=lr,title=\S.*\(search-directory-missing\)::.*gone.*%0Afix: /,
      ) as string,
      expect.stringMatching(
        /^::error file=lr\/ces\/broken\/client-extension.yaml,line=2,col=9,endLine=2,endColumn=16,title=/,
      ) as string,
      expect.stringMatching(/^::warning file=lr\/ces\/warned\/client-extension.yaml,line=4,col=3,/) as string,
    ]);
    expect(stderr).toMatch(/^invalid {2}ces\/broken\nvalid {4}ces\/good\nvalid {4}ces\/warned\n2 valid, /);
  });

  it('lets no name end its command, or begin another', async () => {
    const hostile = fc
      .array(
        fc.constantFrom('::', 'error', ',', ':', '%0A', '%', '\n', '\r', '##[error]', '\u001b[2J', ' ', 'a'),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(hostile, async (name) => {
        const text = JSON.stringify(name);
        const yaml = `${text}:\n  type: globalJS\n  scriptLocation: ${text}\n  ${text}: 1\n`;
        const path = `lr/ces/x${name}/client-extension.yaml`;
        const { stdout } = await run('uffa validate --format github', { 'lr/.git/': '', [path]: yaml });
        const lines = stdout.trimEnd().split('\n');
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) {
          const [, properties = '', data = ''] =
            /^::(?:error|warning|notice) ((?:[a-zA-Z]+=[^,:]*,?)+)::(.*)$/.exec(line) ?? [];
          expect(properties).toContain('file=');
          expect(data).toContain('%0Afix: ');
          expect(line).not.toMatch(/##\w*\[|[\0-\x1f]/);
          expect(data.replace(/%(25|0A|0D)/g, '')).not.toContain('%');
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('--format gitlab', () => {
  interface Issue {
    readonly fingerprint: string;
    readonly location: { readonly path: string };
    readonly check_name: string;
  }

  async function issuesOf(given: WorkspaceFiles): Promise<readonly Issue[]> {
    const { stdout, stderr } = await run('uffa package --format gitlab', given);
    expect(stderr).toContain('property-unknown');
    return JSON.parse(stdout) as Issue[];
  }

  it('is an array of issues as GitLab documents them', async () => {
    const issues = await issuesOf(files);
    const isIssue = new Ajv().compile({
      type: 'array',
      items: {
        type: 'object',
        required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
        properties: {
          description: { type: 'string', minLength: 1 },
          check_name: { type: 'string' },
          fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
          severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
          location: {
            type: 'object',
            required: ['path', 'lines'],
            properties: {
              path: { type: 'string', not: { pattern: '^(\\./|/)' } },
              lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer' } } },
            },
          },
        },
      },
    });
    expect(isIssue(issues), JSON.stringify(isIssue.errors)).toBe(true);
    expect(issues.map(({ location }) => location.path)).toContain('lr/ces/warned/client-extension.yaml');
  });

  it('names each issue once, and the same after an edit above it', async () => {
    const before = await issuesOf(files);
    const names = before.map(({ fingerprint }) => fingerprint);
    expect(new Set(names).size).toBe(names.length);
    const path = 'lr/ces/warned/client-extension.yaml';
    const after = await issuesOf({ ...files, [path]: `# A new line.\n${String(files[path])}` });
    expect(after.map(({ fingerprint }) => fingerprint)).toEqual(names);
  });
});

describe('--format sarif', () => {
  it('is a log of SARIF 2.1.0 whose rules are those of the results', async () => {
    const { stdout } = await run('uffa package --format sarif');
    const log = JSON.parse(stdout) as {
      readonly runs: readonly [
        {
          readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
          readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
        },
      ];
    };
    const isLog = new Ajv({ allErrors: true }).compile(
      JSON.parse(readFileSync(join(__dirname, '../../test/sarif-2.1.0-parts.schema.json'), 'utf8')) as object,
    );
    expect(isLog(log), JSON.stringify(isLog.errors)).toBe(true);
    const [{ tool, results }] = log.runs;
    const ids = tool.driver.rules.map(({ id }) => id);
    expect(results.map(({ ruleIndex }) => ids[ruleIndex])).toEqual(results.map(({ ruleId }) => ruleId));
    expect(new Set(ids)).toEqual(new Set(results.map(({ ruleId }) => ruleId)));
  });

  it('writes paths as URIs', async () => {
    const odd = { 'lr/.git/': '', 'lr/a #1? é/client-extension.yaml': 'a: {type: nothing}\n' };
    expect((await run('uffa validate --format sarif', odd)).stdout).toContain(
      '"uri": "a%20%231%3F%20%C3%A9/client-extension.yaml"',
    );
  });
});

describe('--format junit', () => {
  it('has a test case for each project, and one for the workspace', async () => {
    const { stdout } = await run('uffa validate --format junit');
    expect(stdout).toContain('<testsuite name="uffa validate" tests="4" failures="1" errors="0">');
    expect([...stdout.matchAll(/<testcase .*? name="(.*?)"/g)].map(([, name]) => name)).toEqual([
      'workspace',
      'ces/broken',
      'ces/good',
      'ces/warned',
    ]);
    expect(stdout).toContain('<failure type="type-unknown" message="1 error">error  ces/broken/');
  });

  it('is XML whatever names there are', async () => {
    const name = `a"<b>&'\u0007\ufffe]]>`;
    const odd = { 'lr/.git/': '', [`lr/${name}/client-extension.yaml`]: 'a: {type: nothing}\n' };
    const { stdout } = await run('uffa validate --format junit', odd);
    expect(stdout).not.toMatch(/[\0-\x08\x0b-\x1f\ufffe\uffff]|&(?!amp;|lt;|gt;|quot;)/);
    expect(stdout.replace(/<\/?(testsuites?|testcase|failure|system-out|\?xml)\b[^<>]*>/g, '')).not.toMatch(
      /[<>]/,
    );
  });
});

describe('--format markdown', () => {
  it('has a table for the workspace and for each project with diagnostics', async () => {
    const { stdout } = await run('uffa validate --format markdown');
    expect(stdout).toContain('### uffa validate\n\n2 valid, 1 failed, 1 error, 2 warnings.\n\n| | Where |');
    expect(stdout).toContain('#### ces/broken: failed\n');
    expect(stdout).toContain('| error `type-unknown` | ces/broken/client-extension.yaml:2:9 | ');
    expect(stdout).not.toContain('ces/good');
  });

  it('neither mentions, links nor marks up what users wrote', async () => {
    const yaml =
      'a:\n  type: globalJS\n  scriptLocation: "<img src=x>|@me #1 https://x.y www.x.y ![i](u) `c` **b**"\n';
    const odd = { 'lr/.git/': '', 'lr/a/client-extension.yaml': yaml };
    const { stdout } = await run('uffa validate --format markdown', odd);
    expect(stdout).toContain(
      '&#60;img src=x&#62;\\|@<!-- -->me #<!-- -->1 https:<!-- -->//x.y www<!-- -->.x.y \\!\\[i\\](u) \\`c\\` \\*\\*b\\*\\*',
    );
  });
});
