import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace, type WorkspaceFiles } from '../../test/with-workspace';
import { planProject } from '../packaging/plan-project';
import { validateProject } from '../packaging/validate-project';
import { diagnostic } from './diagnostic';
import { withoutConsequences } from './without-consequences';

const service = { 'a/LCP.json': '{ "id": "__PROJECT_ID__" }' };
const app = 'app: {type: oAuthApplicationUserAgent, .serviceAddress: "a:1", .serviceScheme: http}\n';
const action = (id: string) =>
  `${id}: {type: objectAction, oAuth2ApplicationExternalReferenceCode: app, resourcePath: /x}\n`;

interface Case {
  readonly it: string;
  readonly files: WorkspaceFiles;
  readonly finds: readonly string[];
}

const cases: readonly Case[] = [
  {
    it: 'a task that nobody knows, and the jar that a Dockerfile then misses',
    files: {
      ...service,
      'a/client-extension.yaml': `assemble: [{fromTask: bootJar}]\n${action('act')}${app}`,
      'a/Dockerfile': 'FROM a\nCOPY *.jar /opt/\n',
    },
    finds: ['from-task-unknown'],
  },
  {
    it: 'a misspelt type, and what refers to it',
    files: {
      ...service,
      'a/client-extension.yaml': `assemble: [{from: src}]\n${action('one')}${action('two')}${app.replace('UserAgent', 'UserAgnt')}`,
      'a/Dockerfile': 'FROM a\n',
      'a/src/a.js': '',
    },
    finds: ['type-unknown'],
  },
  {
    it: 'a microservice that assembles nothing, and each file that its Dockerfile copies',
    files: {
      ...service,
      'a/client-extension.yaml': `${action('act')}${app}`,
      'a/Dockerfile': 'FROM a\nCOPY a.js /\nCOPY package.json b.js /\n',
    },
    finds: ['microservice-without-program'],
  },
  {
    it: 'a batch without its application, and the reference to it',
    files: {
      'a/client-extension.yaml':
        'assemble: [{from: batch, into: batch}]\ndata: {type: batch, oAuthApplicationHeadlessServer: importer}\n',
      'a/batch/a.batch-engine-data.json': '{"configuration": {"className": "com.example.A"}, "items": []}',
    },
    finds: ['batch-needs-one-application'],
  },
  {
    it: 'a misspelt property, and the one that is therefore missing',
    files: { 'a/client-extension.yaml': 'a: {type: globalJS, urll: "https://a.example.com/a.js"}' },
    finds: ['property-unknown'],
  },
];

describe('withoutConsequences', () => {
  it.each(cases)('shows the cause only: $it', async ({ files, finds }) => {
    const shown = await withWorkspace(files, async (root) => {
      const { diagnostics } = await planProject(projectIn(root, 'a'));
      return diagnostics.map(({ code }) => code);
    });
    expect(shown).toEqual(finds);
  });

  it('is what validate does, too', async () => {
    const { files } = cases[1]!;
    const codes = await withWorkspace(files, (root) =>
      validateProject(projectIn(root, 'a')).diagnostics.map(({ code }) => code),
    );
    expect(codes).toEqual(['type-unknown']);
  });

  it('keeps what is worse than its cause, and what is about something else', () => {
    const unknown = diagnostic('type-unknown', { id: 'app', type: 'x', types: [] });
    const reference = diagnostic('reference-of-wrong-type', {
      id: 'a',
      property: 'p',
      target: 'other',
      type: 'y',
      expected: [],
    });
    expect(withoutConsequences([unknown, reference])).toEqual([unknown, reference]);
    const asError = { ...reference, severity: 'error', args: { ...reference.args, target: 'app' } } as const;
    const asWarning = { ...unknown, severity: 'warning' } as const;
    expect(withoutConsequences([asWarning, asError])).toEqual([asWarning, asError]);
  });
});
