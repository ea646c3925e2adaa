import { describe, expect, it, vi } from 'vitest';
import { tempWorkspace } from '../../test/temp-workspace';
import { readMavenModule } from './maven-module';
import { Poms } from './poms';
import * as readPomModule from './read-pom';

const project = (inner: string) => `<project>${inner}</project>`;

function module(pom: string, others: Readonly<Record<string, string>> = {}) {
  return readMavenModule(new Poms(tempWorkspace({ 'x/a/pom.xml': pom, ...others })), 'x/a');
}

vi.mock('./read-pom', { spy: true });

describe('readMavenModule', () => {
  it('knows nothing of a directory without pom.xml, or with one that is no XML', () => {
    expect(readMavenModule(new Poms(tempWorkspace({ 'x/b/pom.xml': '' })), 'x/a')).toBeUndefined();
    expect(module('{}')).toBeUndefined();
  });

  it.each([
    ['<artifactId>a</artifactId><version>1.0</version>', 'target/a-1.0.jar'],
    ['<artifactId>a</artifactId><version>1</version><packaging>war</packaging>', 'target/a-1.war'],
    ['<artifactId>a</artifactId><build><finalName>app</finalName></build>', 'target/app.jar'],
    [
      '<artifactId>a</artifactId><version>1</version><build><directory>out</directory></build>',
      'out/a-1.jar',
    ],
    [
      '<artifactId>a</artifactId><version>${revision}</version><properties><revision>2</revision></properties>',
      'target/a-2.jar',
    ],
    ['<artifactId>a</artifactId><version>${revision}</version>', 'target/a-*.jar'],
    [
      '<artifactId>a</artifactId><version>${a}</version><properties><a>${a}</a></properties>',
      'target/a-*.jar',
    ],
    [
      '<artifactId>a</artifactId><build><directory>${basedir}/../out</directory><finalName>b</finalName></build>',
      '../out/b.jar',
    ],
    ['<!-- <artifactId>no</artifactId> --><artifactId>a</artifactId><version>1</version>', 'target/a-1.jar'],
  ])('names the artifact of %s', (pom, artifact) => {
    expect(module(project(pom))?.artifact).toBe(artifact);
  });

  it('inherits from the parents in the workspace', () => {
    const pom = project(
      '<parent><artifactId>p</artifactId><version>3</version></parent><artifactId>a</artifactId>',
    );
    const parent = project(
      `<parent><version>3</version><relativePath>../parents/pom.xml</relativePath></parent>
       <properties><java.version>21</java.version></properties>
       <build><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build>`,
    );
    const grandparent = project(
      `<properties><java.version>17</java.version>
       <project.build.outputTimestamp>1</project.build.outputTimestamp></properties>`,
    );
    expect(module(pom, { 'x/pom.xml': parent, 'parents/pom.xml': grandparent })).toEqual({
      poms: ['x/a/pom.xml', 'x/pom.xml', 'parents/pom.xml'],
      artifact: 'target/a-3.jar',
      bootArtifact: 'target/a-3.jar',
      extension: 'jar',
      usesSpringBoot: true,
      javaVersion: '21',
      isReproducible: true,
      reactor: 'x/a',
      others: [],
      usesTestJars: false,
    });
  });

  it.each([
    ['itself', 'plugins', '<configuration><classifier>exec</classifier></configuration>'],
    [
      'an execution of it',
      'plugins',
      '<executions><execution><configuration><classifier>exec</classifier></configuration></execution></executions>',
    ],
    ['the parent', 'pluginManagement', '<configuration><classifier>exec</classifier></configuration>'],
  ])(
    'knows which archive runs, where the plugin of Spring Boot has a classifier by %s',
    (_, place, inner) => {
      const plugin = (text: string) =>
        `<plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId>${text}</plugin></plugins>`;
      const managed = place === 'pluginManagement';
      const pom = project(
        `<parent><version>3</version></parent><artifactId>a</artifactId><build>${plugin(managed ? '' : inner)}</build>`,
      );
      const parent = project(
        `<build><pluginManagement>${plugin(managed ? inner : '')}</pluginManagement></build>`,
      );
      expect(module(pom, { 'x/pom.xml': parent })).toMatchObject({
        artifact: 'target/a-3.jar',
        bootArtifact: 'target/a-3-exec.jar',
      });
    },
  );

  it('looks for no parent where the pom says that there is none, or in a circle', () => {
    const remote = project('<parent><version>3</version><relativePath/></parent><artifactId>a</artifactId>');
    expect(module(remote, { 'x/pom.xml': project('') })?.poms).toEqual(['x/a/pom.xml']);
    const own = project('<parent><relativePath>pom.xml</relativePath></parent>');
    expect(module(own)?.poms).toEqual(['x/a/pom.xml']);
  });

  it('runs where the outermost pom has the project among its modules', () => {
    const others = {
      'pom.xml': project('<modules><module>x</module></modules>'),
      'x/pom.xml': project('<modules><module>b</module><module>a</module></modules>'),
    };
    expect(module(project(''), others)?.reactor).toBe('.');
    expect(module(project(''), others)?.others).toEqual(['x/b']);
    expect(module(project(''), { 'x/pom.xml': others['x/pom.xml'] })?.reactor).toBe('x');
    expect(
      module(project(''), { 'x/pom.xml': project('<modules><module>b</module></modules>') })?.reactor,
    ).toBe('x/a');
  });

  it.each([
    '<dependencies><dependency><artifactId>b</artifactId><type>test-jar</type></dependency></dependencies>',
    '<dependencies><dependency><artifactId>b</artifactId><classifier>tests</classifier></dependency></dependencies>',
  ])('knows of a module beside it that needs the tests of another: %s', (inner) => {
    const parent = project(
      '<packaging>pom</packaging><modules><module>a</module><module>b</module></modules>',
    );
    const files = { 'x/pom.xml': parent, 'x/b/pom.xml': project(inner) };
    expect(module(project('<artifactId>a</artifactId>'), files)?.usesTestJars).toBe(true);
    expect(module(project('<artifactId>a</artifactId>'), { 'x/pom.xml': parent })?.usesTestJars).toBe(false);
  });

  it('reads each pom of a build once, however many of its modules ask', () => {
    const names = Array.from({ length: 20 }, (_, index) => `m${index}`);
    const parent = project(
      `<packaging>pom</packaging><modules>${names.map((name) => `<module>${name}</module>`).join('')}</modules>`,
    );
    const poms = Object.fromEntries(names.map((name) => [`x/${name}/pom.xml`, project('')]));
    const root = tempWorkspace({ 'x/pom.xml': parent, ...poms });
    const read = vi.mocked(readPomModule.readPom);
    read.mockClear();
    const shared = new Poms(root);
    const modules = names.map((name) => readMavenModule(shared, `x/${name}`));
    expect(modules.every((each) => each?.others.length === names.length - 1)).toBe(true);
    // Besides, there is none in the workspace's root.
    expect(read).toHaveBeenCalledTimes(names.length + 2);
  });
});
