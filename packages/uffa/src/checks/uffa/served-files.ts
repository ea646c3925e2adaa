import { settingOf } from '../../manifest/project-manifest';
import type { UffaCheck } from '../check-context';
import { settingTexts } from '../setting-texts';
import { servedPaths, servedSettings, urlDiagnostics } from './served-url';

/**
 * Relative URLs that nothing under `static/` answers (deviation D5). With a `baseURL` of its own an extension is
 * served from elsewhere. Patterns without a match are planning's, unless there is no `static/` at all.
 */
export const servedFiles: UffaCheck = ({ extensions }, { entries, diagnostics }, { types }) => {
  const lacksTheme = diagnostics.some(({ code }) => code === 'theme-not-built');
  const served = servedPaths(entries.map(({ path }) => path));
  return (
    extensions
      .filter((extension) => settingOf(extension, 'baseURL') === undefined)
      // That the style sheets are not there follows from it.
      .filter(({ type }) => type !== 'themeCSS' || !lacksTheme)
      .flatMap((extension) =>
        servedSettings(extension.id, types.get(extension.type)).flatMap((setting) =>
          settingTexts(extension, setting.property).flatMap((url) => urlDiagnostics(setting, url, served)),
        ),
      )
  );
};
