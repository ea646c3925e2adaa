import type { ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as SassModule from 'sass';
import type { AsyncCompiler, CompileResult, StringOptions } from 'sass';
import { diagnostic } from '../diagnostics/diagnostic';
import { messageOf } from '../diagnostics/error-reason';
import { UffaError } from '../diagnostics/errors';
import type { InstalledPackage } from './find-package';

type Sass = typeof SassModule;

/** What both forms of Sass's functions take, the synchronous and the asynchronous. */
export type CompilerOptions = StringOptions<'sync'> & StringOptions<'async'>;

/** A Sass compiler that is running. */
export interface Compiler {
  /** @throws Sass's Exception where the style sheet doesn't compile */
  readonly compile: (text: string, options: CompilerOptions) => Promise<CompileResult>;
  readonly close: () => Promise<void>;
}

/**
 * Starts the Sass that the project has installed. `sass-embedded` is a process of its own, which compiles several
 * style sheets at a time; `sass` runs in this one, where its synchronous functions are the faster ones.
 *
 * @throws UffaError where it does not start
 */
export async function openCompiler({ name, version, directory }: InstalledPackage): Promise<Compiler> {
  try {
    const sass = createRequire(join(directory, 'package.json'))(directory) as Sass;
    return name === 'sass-embedded' ? await embedded(sass, { name, version }) : inThisProcess(sass);
  } catch (error) {
    const reason = messageOf(error).split('\n')[0] ?? '';
    throw new UffaError(diagnostic('sass-unusable', { name, version, reason }), { cause: error });
  }
}

async function embedded(
  sass: Sass,
  installed: Pick<InstalledPackage, 'name' | 'version'>,
): Promise<Compiler> {
  const compiler = await compilerProcess(sass);
  if (compiler === undefined) {
    return {
      compile: (text, options) => sass.compileStringAsync(text, options),
      close: () => Promise.resolve(),
    };
  }
  const ended = endOf(compiler);
  return {
    compile: (text, options) =>
      Promise.race([
        compiler.compileStringAsync(text, options),
        ended.then((reason) => {
          throw new UffaError(diagnostic('sass-ended', { ...installed, reason }));
        }),
      ]),
    close: async () => {
      await Promise.race([compiler.dispose(), ended]);
    },
  };
}

/**
 * Settles, with the reason, when the compiler's process ends. Sass itself goes on waiting for the answer of a process
 * that was ended, by Ctrl-C in the terminal or for want of memory.
 */
function endOf(compiler: AsyncCompiler): Promise<string> {
  return new Promise((resolve) => {
    // Not in Sass's types.
    const { process } = compiler as AsyncCompiler & { readonly process?: ChildProcess };
    process?.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
    // Writing to a process that is gone.
    process?.stdin?.on('error', () => undefined);
  });
}

/** One process for all style sheets. Before 1.70 each call starts and ends its own. */
async function compilerProcess({ initAsyncCompiler }: Partial<Sass>): Promise<AsyncCompiler | undefined> {
  return initAsyncCompiler?.();
}

function inThisProcess(sass: Sass): Compiler {
  return {
    compile: (text, options) => Promise.resolve().then(() => sass.compileString(text, options)),
    close: () => Promise.resolve(),
  };
}
