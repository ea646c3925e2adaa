import type { BuildThemeOptions } from 'uffa';
import type { ThemeSchema } from './theme-schema';

/** The options of the executors in the form that uffa takes. */
export function themeOptions({ strict, sourceMaps, style }: ThemeSchema): BuildThemeOptions {
  return {
    strictness: strict === true ? 'strict' : 'lenient',
    ...(sourceMaps === undefined ? {} : { sourceMaps }),
    ...(style === undefined ? {} : { style }),
  };
}
