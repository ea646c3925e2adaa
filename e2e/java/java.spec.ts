import { join } from 'node:path';
import { readUffa } from 'uffa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NxWorkspace } from '../workspace/nx-workspace';
import { exampleFiles } from './example-files';
import { hasJava } from './has-java';
import { RunningJar } from './running-jar';
import { ServiceWorkspace } from './service-workspace';

const pager = 'client-extensions/ticket-pager';
const source = `${pager}/src/main/java/com/example/ticket/pager/Pager.java`;
/** Maven starts a JVM for each build, and fetches what it lacks. */
const slow = { timeout: 180_000 };

describe.skipIf(!hasJava)('a Spring Boot project with Maven (skipped without JDK and Maven)', slow, () => {
  const files = exampleFiles();
  let services: ServiceWorkspace;
  let workspace: NxWorkspace;

  beforeAll(async () => {
    services = await ServiceWorkspace.install({
      ...files,
      'client-extensions/ticket-colors/client-extension.yaml':
        'ticket-colors:\n  type: globalCSS\n  url: https://example.com/colors.css\n',
    });
    workspace = services.workspace;
  });

  afterAll(() => services.dispose());

  const packageAll = () => workspace.nx(['run-many', '-t', 'package']);

  it('is built by package, and its jar is what the Dockerfile copies', async () => {
    const { status, output } = packageAll();
    expect(output).not.toContain('dockerfile-source-missing');
    expect(status, output).toBe(0);
    const uffa = await services.archiveOf('ticket-pager');
    expect(uffa.entries.map(({ path }) => path)).toEqual([
      'Dockerfile',
      'LCP.json',
      'WEB-INF/liferay-plugin-package.properties',
      'ticket-pager.client-extension-config.json',
      'ticket-pager.jar',
    ]);
  });

  describe('the jar from the archive', () => {
    let service: RunningJar;

    beforeAll(async () => {
      service = await RunningJar.start(
        join(await services.unpack('ticket-pager'), 'ticket-pager.jar'),
        services.environmentFor('ticket-pager', 'ticket-pager-agent'),
      );
    });

    afterAll(() => service.stop());

    const post = (path: string, body: unknown, token?: string) =>
      fetch(`${service.url}${path}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body),
      });

    it('says that it is ready without a token', async () => {
      const response = await fetch(`${service.url}/ready`);
      expect([response.status, await response.json()]).toEqual([200, { status: 'READY' }]);
    });

    it('answers the object action', async () => {
      const event = { objectEntry: { objectEntryId: 7, values: { subject: 'No coffee' } } };
      const response = await post('/ticket/page', event, services.portal.token());
      expect([response.status, await response.json()]).toEqual([200, { paged: 'Ticket 7: No coffee' }]);
    });

    it('answers the notification', async () => {
      const notification = { subject: 'A ticket waits', body: 'Since Monday.' };
      const response = await post('/notification', notification, services.portal.token());
      expect([response.status, await response.json()]).toEqual([201, notification]);
    });

    it.each([
      ['no token', () => undefined],
      ['the token of another application', () => services.portal.token({ client_id: 'id-2' })],
      ['a token that names no application', () => services.portal.token({ client_id: undefined })],
      ['an expired token', () => services.portal.token({ exp: 1 })],
      ['a token with another signature', () => `${services.portal.token().replace(/\.[^.]*$/, '')}.c2ln`],
    ])('refuses %s', async (_what, token) => {
      const response = await post('/ticket/page', { objectEntry: { objectEntryId: 7 } }, token());
      expect(response.status).toBe(401);
    });
  });

  it('comes from the cache the second time, the deleted jar too', () => {
    workspace.remove(`${pager}/target`, `${pager}/dist`);
    const { status, output } = packageAll();
    expect(output).toContain('instead of running the command for 3 out of 3 tasks');
    expect(status).toBe(0);
  });

  it('is rebuilt alone when one of its Java sources is edited', () => {
    workspace.write({ [source]: files[source]!.replace('Paging: {}', 'Paging now: {}') });
    const { status, output } = packageAll();
    expect(output).toContain('nx run ticket-colors:package  [');
    expect(output).toContain('instead of running the command for 1 out of 3 tasks');
    expect(status).toBe(0);
    workspace.write({ [source]: files[source]! });
    expect(packageAll().output).toContain('for 3 out of 3 tasks');
  });

  it('does not run for what Maven does not read', () => {
    workspace.write({
      [`${pager}/README.md`]: 'For people.\n',
      [`${pager}/src/test/java/PagerTest.java`]: 'class PagerTest {}\n',
    });
    expect(packageAll().output).toContain('for 3 out of 3 tasks');
  });

  it('fails with what the compiler says, and keeps the archive', async () => {
    workspace.write({ [source]: files[source]!.replace('LOG.info', 'LOG.inform') });
    const { status, output } = workspace.nx(['package', 'ticket-pager']);
    expect(output).toContain('Pager.java');
    expect(output).toContain('cannot find symbol');
    // Nx ends with 130 where a task could not run because of another.
    expect(status).not.toBe(0);
    const uffa = await services.archiveOf('ticket-pager');
    expect(uffa.entries).toHaveLength(5);
  });

  it('has in its jar the other module of a Maven build that it needs', async () => {
    workspace.write({ [source]: files[source]!, ...withLibrary(files[`${pager}/pom.xml`]!) });
    const { status, output } = workspace.nx(['package', 'ticket-pager']);
    expect(status, output).toBe(0);
    const jar = await readUffa(join(await services.unpack('ticket-pager'), 'ticket-pager.jar'));
    expect(jar.entries.map(({ path }) => path)).toContain('BOOT-INF/lib/words-1.0.0.jar');
  });

  it('is served from that jar, because spring-boot:run would not find the other module', () => {
    // Without a web server, it ends by itself.
    const { output } = workspace.nx([
      'serve',
      'ticket-pager',
      '--arguments=--spring.main.web-application-type=none',
    ]);
    expect(output).toContain(':: Spring Boot ::');
    expect(output).toContain('ticket-pager:bootJar');
  });
});

/** A library without Spring Boot's plugin, which the pager needs, and the pom that has both for modules. */
function withLibrary(pagerPom: string): Readonly<Record<string, string>> {
  const pom = (artifactId: string, rest: string) =>
    `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
     <groupId>com.example.ticket</groupId><artifactId>${artifactId}</artifactId><version>1.0.0</version>${rest}</project>`;
  const dependency = `<dependency>
    <groupId>com.example.ticket</groupId><artifactId>words</artifactId><version>1.0.0</version></dependency>`;
  return {
    'pom.xml': pom(
      'tickets',
      `<packaging>pom</packaging><modules><module>${pager}</module><module>libs/words</module></modules>`,
    ),
    'libs/words/pom.xml': pom(
      'words',
      `<properties><maven.compiler.source>17</maven.compiler.source>
       <maven.compiler.target>17</maven.compiler.target></properties>`,
    ),
    'libs/words/src/main/java/com/example/ticket/words/Words.java':
      'package com.example.ticket.words;\n\npublic class Words {\n}\n',
    [`${pager}/pom.xml`]: pagerPom.replace('<dependencies>', `<dependencies>${dependency}`),
  };
}
