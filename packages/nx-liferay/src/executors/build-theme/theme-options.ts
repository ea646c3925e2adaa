import type { BuildThemeOptions } from 'uffa';
import type { ThemeSchema } from './theme-schema';

/** The options of the executors in the form that uffa takes. */
export function themeOptions({ strict, failOn, sourceMaps, style }: ThemeSchema): BuildThemeOptions {
  return {
    strictness: strict === true ? 'strict' : 'lenient',
    ...(failOn === undefined ? {} : { failOn }),
    ...(sourceMaps === undefined ? {} : { sourceMaps }),
    ...(style === undefined ? {} : { style }),
  };
}
