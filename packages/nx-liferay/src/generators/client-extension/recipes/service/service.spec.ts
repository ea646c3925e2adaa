import { execSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extensionTypes } from 'uffa';
import { describe, expect, it } from 'vitest';
import { generatedProject } from '../../../../../test/generated-project';
import { tempWorkspace } from '../../../../../test/temp-workspace';
import { javaName } from './java-name';
import { nodeServices } from './node';
import { serviceTypes } from './service-types';
import { springServices } from './spring';

const pager = { directory: 'client-extensions/ticket-pager', type: 'objectAction' };
const page = readFileSync(join(__dirname, '../../../../../../../docs/generated-services.md'), 'utf8');

describe('services', () => {
  it('are generated for each type that Liferay calls a service for', () => {
    const services = extensionTypes.filter(({ classification }) => classification === 'microservice');
    const expected = services.map(({ type }) => [type]);
    expect(nodeServices.map(({ types }) => types)).toEqual(expected);
    expect(springServices.map(({ types }) => types)).toEqual(expected);
  });

  it.each(serviceTypes)('are on their page, which says where the code of $type is', async ({ type }) => {
    const [, file, controller] = new RegExp(`^\\| \`${type}\` +\\| \`(\\S+)\` +\\| \`(\\w+)\``, 'm').exec(
      page,
    )!;
    const node = await generatedProject({ ...pager, type });
    expect(node.text(`src/${file!}`)).toContain(`export function ${type}(`);
    const spring = await generatedProject({ ...pager, type, framework: 'spring-boot' });
    const java = 'src/main/java/com/example/ticketpager';
    expect(spring.text(`${java}/${controller!}.java`)).toContain(`class ${controller!} {`);
  });

  it.each([
    ['node', 'src/main.ts', "Number(process.env['PORT'] ?? 58082)"],
    ['spring-boot', 'src/main/resources/application.properties', 'server.port=${PORT:58082}'],
  ])('in %s have one port, which no other project has', async (framework, program, setting) => {
    const other = 'other:\n  type: oAuthApplicationUserAgent\n  .serviceAddress: localhost:58081\n';
    const files = { 'client-extensions/other/client-extension.yaml': other };
    const { text } = await generatedProject({ ...pager, framework }, files);
    expect(text(program)).toContain(setting);
    expect(text('client-extension.yaml')).toContain('.serviceAddress: localhost:58082\n');
    expect(text('Dockerfile')).toContain('EXPOSE 58082\n');
    expect(text('LCP.json').match(/"(port|targetPort)": \d+/g)).toEqual([
      '"port": 58082',
      '"targetPort": 58082',
      '"port": 58082',
    ]);
  });

  it('may take the transitions of workflows, where they are workflow actions', async () => {
    const { text } = await generatedProject({ ...pager, type: 'workflowAction' });
    expect(text('client-extension.yaml')).toContain('- Liferay.Headless.Admin.Workflow.everything\n');
  });
});

describe('services in Node', () => {
  it('are built without what an earlier build left behind', async () => {
    const { text } = await generatedProject(pager);
    const manifest = JSON.parse(text('package.json')) as { scripts: { build: string } };
    const [first = '', compile] = manifest.scripts.build.split(' && ');
    expect(compile).toBe('tsc --project tsconfig.build.json');
    const cwd = tempWorkspace({ 'build/service/routes/gone.js': '', 'build/kept.txt': '' });
    execSync(first, { cwd });
    expect(readdirSync(join(cwd, 'build'))).toEqual(['kept.txt']);
    execSync(first, { cwd });
  });

  it("are installed by a lock file of their own where the workspace's is npm's", async () => {
    const { text } = await generatedProject(pager, { 'package-lock.json': '{}' });
    expect(JSON.parse(text('package.json'))).toMatchObject({ liferay: { prune: true } });
    expect(text('Dockerfile')).toContain('RUN npm ci --omit=dev\n');
  });

  it('are installed by package.json alone where it is of another package manager', async () => {
    const { text } = await generatedProject(pager, { 'pnpm-lock.yaml': '' });
    expect(JSON.parse(text('package.json'))).not.toHaveProperty('liferay');
    expect(text('Dockerfile')).toContain('COPY package.json ./\nRUN npm install --omit=dev\n');
  });

  it('quote a name with special characters', async () => {
    const tax = { ...pager, type: 'commerceTaxEngine', name: "The buyer's \\ taxes" };
    const { text } = await generatedProject(tax);
    expect(text('src/commerce-tax-engine.ts')).toContain(String.raw`'The buyer\'s \\ taxes'`);
  });
});

describe('javaName', () => {
  it('is lower-case, and not a word that Java reserves', () => {
    expect(['TicketPager', 'New', 'Package'].map(javaName)).toEqual(['ticketpager', 'new_', 'package_']);
  });
});
