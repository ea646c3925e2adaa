import { sizeText } from '../size-text';
import { kind } from '../kind';

/** Why the portal takes a file for something else than a client extension. */
export type UnrecognizedBecause =
  | { readonly because: 'name' }
  | { readonly because: 'content' }
  | { readonly because: 'folder'; readonly folder: string };

/** What a member of a configuration has to be. */
export type MemberKind = 'text' | 'number' | 'texts';

const memberKinds: Readonly<Record<MemberKind, string>> = {
  text: 'one text',
  number: 'a whole number',
  texts: 'a list of texts',
};

/** What the portal does not take in of an archive, whoever made it (acceptance.md 1 to 8, 11, 14, 15). */
export const verifyKinds = {
  'archive-config-misnamed': kind<{ path: string; name: string }>({
    severity: 'error',
    title: 'Config file under another name',
    message: ({ path }) =>
      `The archive has no file *.client-extension-config.json at its root: the portal does not look at "${path}".`,
    fix: ({ name }) => `Put the file at the root of the archive, as "${name}".`,
  }),
  'archive-container-file-missing': kind<{ file: string }>({
    severity: 'warning',
    title: 'Archive without Dockerfile or LCP.json',
    message: ({ file }) =>
      `The archive has no ${file} at its root, without which Liferay Cloud cannot build it.`,
    fix: ({ file }) => `Add a ${file}, or package the project again with Liferay's plugin or uffa.`,
  }),
  'archive-context-by-name': kind<{ name: string; path: string }>({
    severity: 'info',
    title: 'File name unlike the web context path',
    message: ({ name, path }) =>
      `Portals that go by the file's name serve the files under /o/${name}, but the URLs begin with /o/${path}.`,
    fix: ({ path }) => `Name the file "${path}.zip"; portals cut a hyphen with digits off the end of a name.`,
  }),
  'archive-directory-missing': kind<{ path: string; directory: string; isLater: boolean }>({
    severity: 'error',
    title: 'Directory without an entry before its files',
    message: ({ path, directory, isLater }) =>
      isLater
        ? `The entry of the directory "${directory}" comes after "${path}", where the portal stops unpacking.`
        : `The directory "${directory}" has no entry of its own: the portal stops unpacking at "${path}".`,
    fix: () =>
      'Make the archive with a program that writes an entry for each directory before the files in it.',
  }),
  'archive-entries-too-many': kind<{ archive: string; problem: string }>({
    severity: 'error',
    title: 'Too many entries',
    message: ({ archive, problem }) => `${archive} has ${problem}.`,
    fix: () => 'Leave out what the client extension does not need, such as node_modules.',
  }),
  'archive-json-not-object': kind<{ path: string }>({
    severity: 'error',
    title: 'JSON file without an object',
    message: ({ path }) => `"${path}" does not hold one JSON object, so nothing of it is read.`,
    fix: () => 'Begin the file with "{" and end it with "}".',
  }),
  'archive-text-not-utf8': kind<{ path: string }>({
    severity: 'warning',
    title: 'Archived text not in UTF-8',
    message: ({ path }) => `"${path}" is not UTF-8: the portal reads some of its characters wrongly.`,
    fix: () => 'Write the file as UTF-8, and make the archive again.',
  }),
  'archive-lcp-json-invalid': kind<Record<string, never>>({
    severity: 'warning',
    title: 'LCP.json must be a JSON object',
    message: () => 'The LCP.json of the archive is not one JSON object, so Liferay Cloud cannot read it.',
    fix: () => 'Correct the JSON, and make the archive again.',
  }),
  'archive-not-recognized': kind<UnrecognizedBecause & { archive: string }>({
    severity: 'error',
    title: 'Not a client extension',
    message: (args) =>
      `The portal does not take ${args.archive} for a client extension: ${unrecognized(args)}.`,
    fix: (args) => remedy(args),
  }),
  'archive-properties-missing': kind<{ archive: string }>({
    severity: 'error',
    title: 'Archive without plugin properties',
    message: ({ archive }) =>
      `${archive} has no WEB-INF/liferay-plugin-package.properties, without which the portal makes no bundle of it.`,
    fix: () => 'Add the file, with at least the line "module-group-id=liferay".',
  }),
  'archive-text-too-large': kind<{ path: string; size: number; most: number }>({
    severity: 'error',
    title: 'Text of an archive too large',
    message: ({ path, size, most }) =>
      `"${path}" has ${sizeText(size)}; at most ${sizeText(most)} of such a file is read.`,
    fix: () => 'Move what makes the file so large into files below static/, batch/ or site-initializer/.',
  }),
  'archive-token-left': kind<{ path: string; token: string }>({
    severity: 'warning',
    title: 'Token not replaced',
    message: ({ path, token }) => `"${path}" still holds ${token}, which Liferay Cloud takes as it is.`,
    fix: ({ token }) =>
      `Write the value in place of ${token}, or package the project again: packaging replaces it.`,
  }),
  'archive-unpacked-too-large': kind<{ archive: string; size: number; packed: number }>({
    severity: 'error',
    title: 'Archive that unpacks to far more than its own size',
    message: ({ archive, size, packed }) =>
      `${archive} has ${sizeText(packed)} and would unpack to ${sizeText(size)}, so it is not unpacked.`,
    fix: () => 'Look at what is in the archive: such a file is made to fill a disk.',
  }),
  'bundle-name-invalid': kind<{ name: string }>({
    severity: 'warning',
    title: 'Invalid bundle name',
    message: ({ name }) =>
      `"Bundle-SymbolicName" is "${name}"; such a name has only letters, digits, "-", "_" and dots between them.`,
    fix: () => 'Write the id of the project, such as "ticketlist".',
  }),
  'configuration-key-twice': kind<{ key: string }>({
    severity: 'warning',
    title: 'Key used twice',
    message: ({ key }) =>
      `The key "${key}" appears twice: newer portals take one of the two, older ones refuse the file.`,
    fix: ({ key }) => `Keep one "${key}".`,
  }),
  'configuration-key-without-id': kind<{ key: string }>({
    severity: 'warning',
    title: 'Configuration without an id',
    message: ({ key }) =>
      `The key "${key}" is not <pid>~<id>, so the portal makes no client extension of it.`,
    fix: () => 'Write the PID of the type, a "~" and the id of the client extension.',
  }),
  'configuration-member-missing': kind<{ id: string; member: string }>({
    severity: 'error',
    title: 'Missing member of a configuration',
    message: ({ id, member }) =>
      `The configuration of "${id}" has no "${member}", without which the portal refuses it.`,
    fix: ({ member }) =>
      member === 'dxp.lxc.liferay.com.virtualInstanceId'
        ? `Add "${member}": "default", or the id of another instance.`
        : `Add "${member}".`,
  }),
  'configuration-member-of-wrong-kind': kind<{ id: string; member: string; expected: MemberKind }>({
    severity: 'error',
    title: 'Member of a configuration of another kind',
    message: ({ id, member, expected }) =>
      `"${member}" of the configuration of "${id}" is not ${memberKinds[expected]}: the portal cannot read it.`,
    fix: ({ member, expected }) => `Write ${memberKinds[expected]} as "${member}".`,
  }),
  'configuration-not-object': kind<{ key: string }>({
    severity: 'error',
    title: 'Configuration must be an object',
    message: ({ key }) => `The value of "${key}" is not an object, so there is no such configuration.`,
    fix: ({ key }) => `Write "${key}": { … }, or remove it.`,
  }),
  'configuration-pid-unknown': kind<{ id: string; pid: string; nearest: string }>({
    severity: 'warning',
    title: 'Unknown configuration PID',
    message: ({ id, pid }) => `Nothing in the portal reads the PID "${pid}" of "${id}".`,
    fix: ({ nearest }) => `Write "${nearest}".`,
  }),
  'configuration-twice': kind<{ key: string; other: string }>({
    severity: 'warning',
    title: 'Configuration in two files',
    message: ({ key, other }) =>
      `"${key}" is in "${other}" too: which of the two counts depends on the release.`,
    fix: () => 'Keep one of the two.',
  }),
  'configuration-type-unknown': kind<{ id: string; type: string; nearest?: string }>({
    severity: 'warning',
    title: 'Type unknown to the portal',
    message: ({ id, type }) => `The portal knows no client extension type "${type}", which "${id}" has.`,
    fix: ({ nearest }) =>
      nearest === undefined ? 'Write the name of a type that your release has.' : `Write "${nearest}".`,
  }),
  'module-group-id-missing': kind<Record<string, never>>({
    severity: 'error',
    title: 'Missing module-group-id',
    message: () => '"module-group-id" is missing: the portal then makes nothing of the archive.',
    fix: () => 'Write "module-group-id=liferay".',
  }),
  'setting-line-without-key': kind<{ id: string; line: string }>({
    severity: 'warning',
    title: 'Setting without "="',
    message: ({ id, line }) => `The portal drops the setting "${shown(line)}" of "${id}": it has no "=".`,
    fix: () => 'Write the name of the setting, "=" and its value.',
  }),
  'site-file-missing': kind<{ file: 'site-initializer.json' | 'site-initializer.zip' }>({
    severity: 'warning',
    title: 'Site initializer without one of its files',
    message: ({ file }) =>
      file === 'site-initializer.json'
        ? `site-initializer/ has no ${file}: the portal makes no site.`
        : `site-initializer/ has no ${file}: the site gets no content.`,
    fix: () => 'Define an extension of type siteInitializer, and package the project with its content again.',
  }),
  'site-member-unknown': kind<{ member: string; nearest?: string }>({
    severity: 'warning',
    title: 'Unknown member of a site',
    message: ({ member }) => `A site has no "${member}": the portal refuses the whole site.`,
    fix: ({ member, nearest }) => (nearest === undefined ? `Remove "${member}".` : `Write "${nearest}".`),
  }),
  'url-of-several-lines': kind<{ id: string; property: string }>({
    severity: 'warning',
    title: 'Several URLs in place of one',
    message: ({ id, property }) =>
      `"${property}" of "${id}" holds several lines, which the portal takes for one URL that leads nowhere.`,
    fix: () => 'Write a pattern that only one file matches.',
  }),
  'url-wildcard-left': kind<{ id: string; property: string; url: string }>({
    severity: 'warning',
    title: 'Pattern in place of a URL',
    message: ({ id, property, url }) =>
      `"${property}" of "${id}" is the pattern "${url}", which packaging has not replaced by a file: it leads nowhere.`,
    fix: () => 'Build the files that the pattern is for, and package the project again.',
  }),
  'web-context-path-differs': kind<{ id: string; path: string; first: string }>({
    severity: 'warning',
    title: 'Two web context paths in one archive',
    message: ({ id, path, first }) =>
      `"${id}" has the web context path ${path}, but the portal serves the archive's files under ${first}.`,
    fix: ({ first }) => `Write ${first} in both, or put the extensions into projects of their own.`,
  }),
  'verify-matches-nothing': kind<{ pattern: string; nearest?: string }>({
    severity: 'error',
    title: 'No archive to verify',
    message: ({ pattern }) => `No file matches "${pattern}".`,
    fix: ({ nearest }) =>
      nearest === undefined
        ? 'Give the path of an archive, or a pattern such as "**/dist/*.zip".'
        : `Write "${nearest}".`,
  }),
  'verify-nothing-named': kind<Record<string, never>>({
    severity: 'error',
    title: 'No archive named',
    message: () => 'The command verify needs the path of an archive, or a pattern.',
    fix: () => 'Write: uffa verify "**/dist/*.zip"',
  }),
};

function unrecognized(args: UnrecognizedBecause): string {
  switch (args.because) {
    case 'name':
      return 'its name does not end in ".zip"';
    case 'content':
      return 'it has neither WEB-INF/liferay-plugin-package.properties nor a *.client-extension-config.json at its root';
    case 'folder':
      return `everything is below "${args.folder}" and nothing at its root`;
  }
}

function remedy(args: UnrecognizedBecause): string {
  switch (args.because) {
    case 'name':
      return 'Name the file *.zip.';
    case 'content':
      return 'Give the archive that packaging writes to the dist/ of a project.';
    case 'folder':
      return `Make the archive from within "${args.folder}".`;
  }
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
