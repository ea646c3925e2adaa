import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A theme as Liferay's Java tools are told of it; all paths are absolute. */
export interface JavaTheme {
  readonly src: string;
  readonly unstyled: string;
  /** A complete theme: the builder lays it over unstyled, and nothing in between. */
  readonly parent: string;
  readonly output: string;
}

/** Whether this machine has what the Java tools need; they come from Maven Central. */
export function hasJava(): boolean {
  return [
    ['java', '-version'],
    ['jar', '--version'],
    ['mvn', '-version'],
  ].every(
    ([program = '', ...args]) =>
      spawnSync(program, args, { shell: process.platform === 'win32' }).status === 0,
  );
}

/** Liferay's theme builder and css builder, kept in a directory. */
export class JavaThemeTools {
  private constructor(private readonly directory: string) {}

  static fetch(directory: string): JavaThemeTools {
    mkdirSync(join(directory, 'common'), { recursive: true });
    const lib = join(directory, 'lib');
    const pom = join(__dirname, 'java/pom.xml');
    const maven = ['-B', '-q', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${lib}`];
    execFileSync('mvn', maven, { stdio: 'pipe', shell: process.platform === 'win32' });
    const common = readdirSync(lib).find((name) => name.includes('css.common')) ?? '';
    execFileSync('jar', ['xf', join(lib, common), 'META-INF/resources'], { cwd: join(directory, 'common') });
    return new JavaThemeTools(directory);
  }

  /** Lays the directories over one another and compiles the style sheets next to their sources. */
  build({ src, unstyled, parent, output }: JavaTheme): void {
    const merge = ['--diffs-dir', src, '--name', 'theme', '--output-dir', output];
    const bases = ['--parent-name', 'parent', '--parent-path', parent, '--unstyled-path', unstyled];
    this.run('com.liferay.portal.tools.theme.builder.ThemeBuilder', [...merge, ...bases]);
    const imports = join(this.directory, 'common/META-INF/resources');
    const compile = ['--base-dir', output, '--dir-names', 'css', '--import-paths', imports];
    this.run('com.liferay.css.builder.CSSBuilder', [...compile, '--output-dir', './']);
  }

  private run(main: string, args: readonly string[]): void {
    const lib = join(this.directory, 'lib');
    const jars = readdirSync(lib).map((name) => join(lib, name));
    // Java ignores TMPDIR, and the Sass compiler unpacks itself into Java's directory and stays there.
    const temporary = `-Djava.io.tmpdir=${tmpdir()}`;
    execFileSync('java', [temporary, '-cp', jars.join(delimiter), main, ...args], { stdio: 'pipe' });
  }
}
