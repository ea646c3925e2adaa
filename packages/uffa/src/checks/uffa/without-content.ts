import { diagnostic, hasErrors } from '../../diagnostics/diagnostic';
import type { UffaCheck } from '../check-context';

/** What an archive has even if nothing is assembled (behaviour.md 7 to 10, 17). */
const ALWAYS_THERE =
  /^(?:Dockerfile|LCP\.json|WEB-INF\/liferay-plugin-package\.properties|[^/]+\.client-extension-config\.json)$/;

/**
 * A project that assembles something, and an archive without any of it. Of front-end files, the URLs that want them
 * tell; of a batch, that it has no data.
 */
export const withoutContent: UffaCheck = ({ assemble, extensions }, { entries, diagnostics }, { types }) => {
  const [first] = assemble;
  const isToldOtherwise = extensions.some(
    ({ type }) => type === 'batch' || types.get(type)?.classification === 'frontend',
  );
  // What a refused step would have brought is missing for that reason.
  if (first === undefined || isToldOtherwise || hasErrors(diagnostics)) return [];
  const hasContent = entries.some(({ path }) => !ALWAYS_THERE.test(path));
  return hasContent ? [] : [diagnostic('archive-without-content', {}, first.position)];
};
