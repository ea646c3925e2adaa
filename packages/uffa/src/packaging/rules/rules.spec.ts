import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runUffa } from '../../../test/run-uffa';
import { projectIn, withWorkspace, type WorkspaceFiles } from '../../../test/with-workspace';
import { diagnostic } from '../../diagnostics/diagnostic';
import { kinds, type DiagnosticCode } from '../../diagnostics/kinds';
import { canBeLowered, isCode, ruleSeverities, type RuleSetting } from '../../diagnostics/rule-setting';
import { configIn } from '../../discover/config/read-config';
import { rulesOfOption } from '../../discover/config/read-rules';
import { readManifest } from '../../manifest/read-manifest';
import { planProject } from '../plan-project';
import { validateProject } from '../validate-project';
import { applyRules } from './apply-rules';
import { isKnown } from './known-codes';

const yaml = 'a:\n  type: globalJS\n  url: https://x.y/a.js\n  odd: 1\n';

/** `code severity line` of all that a command reports. */
async function reported(files: WorkspaceFiles, commandLine = 'uffa validate') {
  return withWorkspace({ '.git/': '', ...files }, async (root) => {
    const { stdout, code } = await runUffa(root, `${commandLine} --json`);
    const { projects, diagnostics } = JSON.parse(stdout) as Record<
      'projects' | 'diagnostics',
      readonly { readonly diagnostics: readonly Found[] }[]
    >;
    const all = [
      ...(diagnostics as unknown as readonly Found[]),
      ...projects.flatMap((each) => each.diagnostics),
    ];
    return {
      code,
      found: all.map((each) => `${each.code} ${each.severity} ${each.position?.line ?? '-'}`),
      all,
    };
  });
}

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly position?: { readonly file: string; readonly line: number; readonly column: number };
  readonly fix: string;
}

function config(rules: object): Readonly<Record<string, string>> {
  return { 'uffa.config.json': JSON.stringify({ rules }) };
}

const two = { 'old/p/client-extension.yaml': yaml, 'new/client-extension.yaml': yaml.replace('a:', 'b:') };

describe('uffa.config.json', () => {
  it.each([
    [{}, ['property-unknown warning 4', 'property-unknown warning 4'], 0],
    [{ 'property-unknown': 'error' }, ['property-unknown error 4', 'property-unknown error 4'], 1],
    [{ 'property-unknown': 'off' }, [], 0],
    [{ 'property-unknown': { 'old/**': 'off' } }, ['property-unknown warning 4'], 0],
    [{ 'property-unknown': { old: 'off', './new/': 'info' } }, ['property-unknown info 4'], 0],
    [{ 'property-unknown': { '**': 'off', 'old/*/*.yaml': 'error' } }, ['property-unknown error 4'], 1],
    [{ 'property-unknown': { 'old/*/*.yaml': 'error', '**': 'off' } }, [], 0],
  ] as const)('%j', async (rules, expected, code) => {
    for (const command of ['uffa validate', 'uffa package', 'uffa list']) {
      const ran = await reported({ ...two, ...config(rules) }, command);
      expect(ran).toMatchObject({ found: expected, code });
    }
  });

  it('comes before --strict and --fail-on', async () => {
    const files = { ...two, ...config({ 'property-unknown': { old: 'off', new: 'info' } }) };
    expect((await reported(files, 'uffa validate --strict')).code).toBe(0);
    expect((await reported(files, 'uffa validate --fail-on property-unknown')).found).toEqual([
      'property-unknown error 4',
    ]);
  });

  it('is for what is of no project, too', async () => {
    const files = { ...two, 'gradle.properties': 'liferay.workspace.client-extension.dir=old,gone\n' };
    expect((await reported(files)).found).toContain('search-directory-missing warning -');
    const off = config({ 'search-directory-missing': 'off', 'property-unknown': 'off' });
    expect(await reported({ ...files, ...off })).toMatchObject({ found: [], code: 0 });
  });

  it('reports all its mistakes at once, each at its place, and runs nothing', async () => {
    const text = `{
  "rulse": {},
  "rules": {
    "__proto__": "off",
    "constructor": "off",
    "url-not-servd": "off",
    "type-unknown": "warning",
    "lcp-id-fixed": "warn",
    "property-unknown": { "a/**": "offf", "b": 1, "c": "off" }
  }
}`;
    const { found, code, all } = await reported({ ...two, 'uffa.config.json': text });
    expect(code).toBe(2);
    expect(found).toEqual([
      'config-member-unknown error 2',
      'rule-code-unknown error 4',
      'rule-code-unknown error 5',
      'rule-code-unknown error 6',
      'rule-not-lowerable error 7',
      'rule-severity-invalid error 8',
      'rule-severity-invalid error 9',
      'rule-severity-invalid error 9',
    ]);
    const fixes = all.map(({ fix }) => fix).join('\n');
    for (const name of ['rules', 'url-not-served', 'warning', 'off'])
      expect(fixes).toContain(`Write "${name}".`);
  });

  it.each([
    ['', 'config-value-invalid'],
    ['[]', 'config-value-invalid'],
    ['{} {}', 'config-value-invalid'],
    ['{"rules": null}', 'config-value-invalid'],
    ['{"rules": {},}', 'json-syntax'],
    ['// no\n{}', 'json-syntax'],
    [' '.repeat(1_000_001), 'source-too-large'],
  ])('is refused where it is not an object with rules', async (text, code) => {
    expect((await reported({ ...two, 'uffa.config.json': text })).all.map((each) => each.code)).toEqual([
      code,
    ]);
  });

  it('is refused where it is a directory', async () => {
    expect((await reported({ ...two, 'uffa.config.json/': '' })).all.map(({ code }) => code)).toEqual([
      'source-not-a-file',
    ]);
  });

  it('may begin with a byte order mark', () => {
    expect(configIn('\ufeff{"rules": {"url-not-served": "off"}}').diagnostics).toEqual([]);
  });

  it('never makes reading throw, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"rules": ${json}}`),
        ),
        (text) => {
          for (const { code } of configIn(text).diagnostics) expect(kinds).toHaveProperty(code);
        },
      ),
    );
  });
});

describe('the option "rules"', () => {
  it('has the same form, without places', () => {
    const read = rulesOfOption({ 'url-not-served': { a: 'off' }, nonsense: 'off' }, 'The option "rules"');
    expect(read.settings).toEqual([{ code: 'url-not-served', severity: 'off', pattern: 'a' }]);
    expect(read.diagnostics.map(({ code, position }) => [code, position])).toEqual([
      ['rule-code-unknown', undefined],
    ]);
  });
});

describe('a comment', () => {
  const withLine = (line: string) => ({ 'p/client-extension.yaml': yaml.replace('  odd: 1', line) });
  it.each([
    ['  odd: 1 # uffa-ignore property-unknown', []],
    ['  odd: 1   #uffa-ignore property-unknown: ours', []],
    ['  # uffa-ignore property-unknown\n\n  # Ours.\n  odd: 1', []],
    ['  # uffa-ignore property-unknown\n  odd: 1\n  even: 2', ['property-unknown warning 6']],
    ['  odd: 1 # uffa-ignore', ['property-unknown warning 4', 'ignore-comment-without-code warning 4']],
    [
      '  odd: 1 # uffa-ignore property-unknwn',
      ['property-unknown warning 4', 'ignore-comment-code-unknown warning 4'],
    ],
    [
      '  odd: 1\n# uffa-ignore type-unknown',
      ['property-unknown warning 4', 'ignore-comment-not-allowed warning 5'],
    ],
    [
      '  odd: 1\n  scope: layout # uffa-ignore property-unknown',
      ['property-unknown warning 4', 'ignore-comment-unused info 5'],
    ],
    ['  odd: "# uffa-ignore property-unknown"', ['property-unknown warning 4']],
    ['  odd: |-\n    # uffa-ignore property-unknown\n  scope: layout', ['property-unknown warning 4']],
    ['  odd: 1 # not uffa-ignore property-unknown', ['property-unknown warning 4']],
    ['  odd: 1 # uffa-ignored property-unknown', ['property-unknown warning 4']],
  ])('%j', async (line, expected) => {
    for (const command of ['uffa validate', 'uffa list']) {
      expect((await reported(withLine(line), command)).found).toEqual(expected);
    }
  });

  it('is counted in lines as an editor counts them, whatever ends them', async () => {
    const text = `\ufeff${yaml.replace('odd: 1', 'odd: 1 # uffa-ignore property-unknown').replaceAll('\n', '\r\n')}`;
    expect((await reported({ 'p/client-extension.yaml': text })).found).toEqual([]);
  });

  it('silences in the file of a profile what is there', async () => {
    const profile = 'a:\n  odd: 2 # uffa-ignore property-unknown\n';
    const files = { ...withLine('  scope: layout'), 'p/client-extension.dev.yaml': profile };
    expect((await reported(files)).found).toEqual([]);
    expect((await reported(files, 'uffa list --profile dev')).found).toEqual([]);
    expect((await reported(files, 'uffa list')).found).toEqual([]);
  });
});

describe('what silences nothing', () => {
  const clean = { 'p/client-extension.yaml': yaml.replace('  odd: 1\n', '') };
  const off = config({
    'property-unknown': 'off',
    'url-not-served': { p: 'info' },
    'scope-incomplete': 'error',
  });
  const unused = (files: WorkspaceFiles, commandLine: string) => reported({ ...files, ...off }, commandLine);

  it('is reported by the commands that know it', async () => {
    expect((await unused(clean, 'uffa validate')).found).toEqual(['rule-setting-unused info 1']);
    expect((await unused(clean, 'uffa package')).found).toEqual([
      'rule-setting-unused info 1',
      'rule-setting-unused info 1',
    ]);
    expect((await unused(clean, 'uffa assemble')).found).toEqual([]);
  });

  it.each([
    ['some projects', clean, 'uffa validate p'],
    ['one of several profiles', { ...clean, 'p/client-extension.dev.yaml': '' }, 'uffa package'],
    ['one profile', { ...clean, 'p/client-extension.dev.yaml': '' }, 'uffa validate --profile dev'],
    ['a project with an error', { ...clean, 'q/client-extension.yaml': 'q:\n  type: no\n' }, 'uffa validate'],
  ] as const)('is not reported by a run over %s', async (_, files, commandLine) => {
    expect((await unused(files, commandLine)).found.filter((each) => each.includes('unused'))).toEqual([]);
  });

  it('may be silenced itself', async () => {
    const rules = config({ 'property-unknown': 'off', 'rule-setting-unused': 'off' });
    expect((await reported({ ...clean, ...rules })).found).toEqual([]);
  });
});

describe('applyRules', () => {
  const codes = Object.keys(kinds).filter(isCode);
  const setting = fc.record({
    code: fc.constantFrom<DiagnosticCode>('url-not-served', 'type-unknown', 'property-unknown'),
    severity: fc.constantFrom(...ruleSeverities),
    pattern: fc.constantFrom('**', 'a', 'b/**', '!x', '{a,b}', '['),
  });

  it('never silences what must not be, and changes nothing without a matching rule', () => {
    const found = (['url-not-served', 'type-unknown', 'property-unknown'] as const).map((code) => ({
      ...diagnostic('directory-missing', { directory: code }),
      code,
      severity: kinds[code].severity,
      position: { file: 'a/b.yaml', line: 1, column: 1 },
    })) as unknown as Parameters<typeof applyRules>[0];
    fc.assert(
      fc.property(fc.array(setting), (settings: readonly RuleSetting[]) => {
        const { diagnostics, usedSettings } = applyRules(found, { settings, comments: [], file: 'a' });
        expect(diagnostics.some(({ code }) => code === 'type-unknown')).toBe(true);
        const touched = new Set(usedSettings.map(({ code }) => code));
        expect(diagnostics.filter(({ code }) => !touched.has(code))).toEqual(
          found.filter(({ code }) => !touched.has(code)),
        );
      }),
    );
  });

  it('lets only those errors be turned down with which the archive is whole', () => {
    const lowerable = codes.filter((code) => kinds[code].severity === 'error' && canBeLowered(code));
    expect(lowerable.sort()).toEqual(['property-required', 'property-value-invalid', 'script-attribute-src']);
  });
});

const lowered: Readonly<Partial<Record<DiagnosticCode, WorkspaceFiles>>> = {
  'property-required': { 'client-extension.yaml': 'a: {type: instanceSettings}\n' },
  'property-value-invalid': {
    'client-extension.yaml': 'a: {type: globalJS, url: a.js, scriptLocation: middle}\n',
  },
  'script-attribute-src': {
    'client-extension.yaml': 'a: {type: globalJS, url: a.js, scriptElementAttributes: {src: b.js}}\n',
  },
};

it.each(Object.entries(lowered))('with %s turned down, the archive is planned whole', async (code, files) => {
  const inProject = Object.fromEntries(Object.entries(files).map(([path, text]) => [`p/${path}`, text]));
  await withWorkspace(inProject, async (root) => {
    const project = projectIn(root, 'p');
    expect(validateProject(project).diagnostics.map((each) => each.code)).toContain(code);
    const { settings } = rulesOfOption({ [code]: 'warning' }, 'The option "rules"');
    const { success, uffa, diagnostics } = await planProject(project, { rules: settings });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(success).toBe(true);
    expect(uffa.entries.map(({ path }) => path)).toContain('p.client-extension-config.json');
    expect(readManifest(project).extensions).toHaveLength(1);
  });
});

it('knows of no code more from the files than from the archive', () => {
  for (const code of Object.keys(kinds).filter(isCode)) {
    expect(isKnown(code, 'nothing')).toBe(false);
    if (isKnown(code, 'files')) expect(isKnown(code, 'archive')).toBe(true);
  }
});
