import { diagnostic } from '../../diagnostics/diagnostic';
import type { UffaCheck } from '../check-context';

/** Files of tools and of version control below `static/`, which nobody means to publish. */
export const PRIVATE_FILE =
  /^static\/(?:.*\/)?(?:\.(?:git|hg|svn|ssh)(?:\/|$)|\.git(?:attributes|ignore|modules)$|\.DS_Store$|\.env(?:\.[^/]*)?$|\.npmrc$|\.yarnrc(?:\.yml)?$)/;

/** What lies below `static/` is served to everyone (acceptance.md, "As run"). */
export const privateFiles: UffaCheck = ({ assemble, extensions }, { entries }) => {
  const place = assemble[0]?.position ?? extensions[0]?.position;
  return entries
    .filter(({ path }) => PRIVATE_FILE.test(path))
    .map(({ path, origin }) =>
      diagnostic('static-file-private', { path }, origin.kind === 'assemble' ? origin.position : place),
    );
};
