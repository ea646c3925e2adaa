import { diagnostic } from '../../diagnostics/diagnostic';
import type { UffaCheck } from '../check-context';

/** Files of tools and of version control, which nobody means to publish. */
const PRIVATE =
  /^static\/(?:.*\/)?(?:\.(?:git|hg|svn|ssh|aws|kube|gnupg)(?:\/|$)|\.git(?:attributes|ignore|modules|-credentials)$|\.DS_Store$|\.env(?:\.[^/]*)?$|\.npmrc$|\.yarnrc(?:\.yml)?$|\.(?:netrc|htpasswd|pgpass|pypirc)$)/;

/** Private keys, and the stores in which programs keep them. */
const KEYS = /^static\/(?:.*\/)?(?:id_(?:rsa|dsa|ecdsa|ed25519)$|[^/]*\.(?:p12|pfx|jks|keystore|ppk)$)/i;

/** What lies below `static/` is served to everyone (acceptance.md, "As run"). */
export const privateFiles: UffaCheck = ({ assemble, extensions }, { entries }) => {
  const place = assemble[0]?.position ?? extensions[0]?.position;
  return entries
    .filter(({ path }) => PRIVATE.test(path) || KEYS.test(path))
    .map(({ path, origin }) =>
      diagnostic('static-file-private', { path }, origin.kind === 'assemble' ? origin.position : place),
    );
};
