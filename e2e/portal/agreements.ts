/** What the portal's own parts show of a fault that `verify` names, by its code: a part of a line about the archive. */
export const agreements: Readonly<Record<string, RegExp>> = {
  'archive-config-misnamed': /^configurator: .*No configurations found/,
  'archive-context-by-name': /^context-by-name: /,
  'archive-directory-missing': /^half-unpacked: /,
  'archive-json-not-object': /^configurator: .*Invalid JSON/,
  'archive-not-recognized': /^not-recognized: /,
  'archive-path-twice': /^half-unpacked: /,
  'archive-properties-missing': /^no-bundle: /,
  'archive-text-not-utf8': /^configurations: .*"name":.*"Tick\ufffdts"/,
  'bundle-header-expanded': /^header-changed: /,
  'bundle-name-invalid': /^bnd-error: Symbolic Name has invalid format/,
  'bundle-requirement': /^bundle-refused: .*com\.example\.nowhere/,
  'configuration-key-twice': /^older-portal-refuses: .*Duplicate key/,
  'configuration-key-typed': /^configurations: .*"port":\{"type":"Integer"/,
  'configuration-key-without-id': /^(?:no-factory-pid|key): /,
  'configuration-keys-alike': /^configurator: .*Invalid JSON/,
  // With an empty key the Configurator comes to no end.
  'configuration-lost': /^(?:no-configuration: |judge-failed: .*the Configurator does not answer)/,
  'configuration-member-missing': /^(?:configuration-refused: .*required|virtual-instance: )/,
  'configuration-member-of-wrong-kind': /^(?:configuration-refused: .*conversion|setting-lost: )/,
  'configuration-not-object': /^configurator: .*not a configuration/,
  'configuration-number-by-release': /^older-portal-reads: .*Double/,
  'configuration-number-too-large': /^configurations: .*"big":\{"type":"Long","value":-/,
  'configuration-type-unknown': /^unknown-type: /,
  'configuration-value-as-json': /^configurations: .*"hosts":\{"type":"String"/,
  'id-with-slash': /^key: .* is read as "a"/,
  'json-syntax': /^(?:configurator: .*Invalid JSON|older-portal-refuses: .*JSONException|site-json: )/,
  'module-group-id-empty': /^no-bundle: /,
  'module-group-id-missing': /^no-bundle: /,
  'properties-escape-malformed': /^unreadable: .*Malformed/,
  'property-read-otherwise': /^properties-read: /,
  'setting-line-without-key': /^setting-lost: /,
  'setting-trimmed': /^typeSettings-read: /,
  'site-file-missing': /^site-(?:json|zip): there is no /,
  'site-member-unknown': /^site-json: Unable to transform/,
  'site-name-by-release': /^site-json: Unable to transform/,
  'site-value-not-text': /^site-json: Unable to transform/,
  'url-not-served': /^url-without-file: /,
  'url-of-several-lines': /^several-urls: /,
  'url-starts-with-static': /^url-without-file: /,
  'url-wildcard-left': /^url-without-file: /,
  'web-context-path-differs': /^url-elsewhere: /,
  'web-context-path-own': /^url-elsewhere: /,
};

const ofCloud = 'Liferay Cloud reads the file, and the portal ignores it.';
const dropped = 'What the Configurator drops without a word leaves no trace.';

/** Why the portal's parts, as tools/portal runs them, say nothing about a fault, by the code that `verify` gives it. */
export const notShown: Readonly<Record<string, string>> = {
  'archive-container-file-missing': ofCloud,
  'archive-entry-unreadable': `The damaged file is LCP.json. ${ofCloud}`,
  'archive-lcp-json-invalid': ofCloud,
  'archive-malformed':
    'tools/portal opens the file by its end; a portal that unpacks a stream sees its start.',
  'archive-path-unsafe':
    'The portal unpacks its own folders only; other programs that unpack the archive do not.',
  'archive-text-too-large': 'A bound of ours: the parts read it, whatever memory that takes.',
  'archive-token-left': ofCloud,
  'configuration-key-reserved': dropped,
  'configuration-pid-unknown': 'Any bundle of a portal may have the PID, and no bundles run here.',
  'configuration-twice': dropped,
  'dockerfile-source-missing': ofCloud,
  'static-file-private': 'The portal serves the file: that is the fault.',
};
