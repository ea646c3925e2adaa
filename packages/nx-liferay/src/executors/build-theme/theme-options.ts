import type { BuildThemeOptions } from 'uffa';
import type { ThemeSchema } from './theme-schema';

/** What the options of the executors mean to uffa. */
export function themeOptions({ strict, sourceMaps, style }: ThemeSchema): BuildThemeOptions {
  return {
    strictness: strict === true ? 'strict' : 'lenient',
    ...(sourceMaps === undefined ? {} : { sourceMaps }),
    ...(style === undefined ? {} : { style }),
  };
}
