import { kind } from '../kind';

const settings = {
  vite: `Set base: './' in vite.config, which makes Vite write addresses that are relative to the file, build and package again.`,
  webpack: `Set output.publicPath: 'auto' in webpack.config, which makes webpack find its files beside the script, build and package again.`,
  parcel: 'Give parcel build the option --public-url ./, build and package again.',
  unknown: `Let the build write relative addresses (Vite: base: './'; webpack: output.publicPath: 'auto'; Parcel: --public-url ./), build and package again.`,
} as const;

/** What keeps a name from being that of an archive: the characters in it, or what looks like a version at its end. */
export type UnfitName = 'characters' | 'version';

/** Why archives cannot become one. */
export const mergeKinds = {
  'merge-address-in-code': kind<{ address: string; bundler: keyof typeof settings }>({
    severity: 'error',
    title: 'Built code with the address of its project',
    message: ({ address }) =>
      `The code names "${address}", an address that no longer exists once the archives are one.`,
    fix: ({ bundler }) => settings[bundler],
  }),
  'merge-address-in-setting': kind<{ id: string; address: string }>({
    severity: 'error',
    title: 'Setting with the address of its project',
    message: ({ id, address }) =>
      `A setting of client extension "${id}" names "${address}", an address that no longer exists once the archives are one.`,
    fix: () => 'Write the address without it, relative to static/, and package again.',
  }),
  'merge-archive-unusable': kind<object>({
    severity: 'error',
    title: 'Archive to merge with errors',
    message: () => 'The archive has errors, so it cannot be merged.',
    fix: () => 'Correct the other errors that are reported, and package it again.',
  }),
  'merge-control-panel-themes': kind<{ id: string; first: string }>({
    severity: 'error',
    title: 'Two themes for the control panel',
    message: ({ id, first }) =>
      `Client extensions "${id}" and "${first}" both are a theme CSS for the control panel, and of two the portal applies none.`,
    fix: () => 'Merge one of them only, or give one the scope "layout".',
  }),
  'merge-header-conflict': kind<{ key: string; first: string }>({
    severity: 'error',
    title: 'Properties that differ',
    message: ({ key, first }) =>
      `"${key}" has another value than in ${first}, and one archive has one value.`,
    fix: () => 'Give both projects the same value in liferay-plugin-package.properties, or keep them apart.',
  }),
  'merge-id-twice': kind<{ id: string; first: string }>({
    severity: 'error',
    title: 'Id in two archives to merge',
    message: ({ id, first }) =>
      `Client extension "${id}" is in ${first} as well, and the portal knows it by this id.`,
    fix: () => 'Leave one of the archives out, or give one extension another id.',
  }),
  'merge-instances-differ': kind<{ instance: string; first: string; expected: string }>({
    severity: 'error',
    title: 'Archives of different virtual instances',
    message: ({ instance, first, expected }) =>
      `The archive is for ${instanceText(instance)}, and ${first} is for ${instanceText(expected)}.`,
    fix: () => 'Merge archives that are packaged for the same virtual instance, or for none.',
  }),
  'merge-lcp-conflict': kind<{ path: string; first: string }>({
    severity: 'error',
    title: 'LCP.json that differ',
    message: ({ path, first }) =>
      `"${path}" has another value than in ${first}, and one service has one value.`,
    fix: () => 'Give both projects the same value in their LCP.json, or keep them apart.',
  }),
  'merge-lcp-invalid': kind<object>({
    severity: 'error',
    title: 'LCP.json that cannot be merged',
    message: () =>
      'The LCP.json of the archive is not a JSON object, so it cannot be put together with others.',
    fix: () => 'Correct the LCP.json of the project, and package again.',
  }),
  'merge-name-missing': kind<object>({
    severity: 'error',
    title: 'Merged archive without a name',
    message: () => 'The merged archive has no name.',
    fix: () => 'Name it, for example "--name front-end".',
  }),
  'merge-name-unfit': kind<{ name: string; because: UnfitName }>({
    severity: 'error',
    title: 'Unfit name for a merged archive',
    message: ({ name, because }) =>
      because === 'version'
        ? `"${name}" ends with a hyphen and digits, which older portals cut off: they would serve the archive under another name.`
        : `"${name}" becomes part of addresses, which take only letters, digits, "_", "." and "-".`,
    fix: ({ because }) =>
      because === 'version'
        ? 'End the name with a word, such as "shop-front".'
        : 'Use at most 100 of these characters, begin with a letter or digit, and do not end with a dot.',
  }),
  'merge-output-taken': kind<object>({
    severity: 'error',
    title: 'Merged archive in place of one that is merged',
    message: () => 'The merged archive would be written over this one.',
    fix: () => 'Give it another name with "--name", or another directory with "--out".',
  }),
  'merge-own-dockerfile': kind<object>({
    severity: 'error',
    title: 'Dockerfile of its own in an archive to merge',
    message: () => 'The archive has a Dockerfile of its own, which says how its files alone are served.',
    fix: () => 'Remove the Dockerfile of the project, or keep the archive apart.',
  }),
  'merge-path-twice': kind<{ path: string; first: string }>({
    severity: 'error',
    title: 'Two files in one place',
    message: ({ path, first }) => `${path} is taken by a file of ${first}.`,
    fix: () => 'Rename the file or its directory, or keep the archives apart.',
  }),
  'merge-project-twice': kind<{ project: string; first: string }>({
    severity: 'error',
    title: 'Two archives of one project',
    message: ({ project, first }) =>
      `The archive is of the project "${project}", as is ${first}, and its files need a directory of that name.`,
    fix: () => 'Leave one of them out, or rename the directory of one project.',
  }),
  'merge-project-unknown': kind<{ project: string; nearest?: string }>({
    severity: 'error',
    title: 'Unknown project to merge',
    message: ({ project }) =>
      `"${project}" is not a project of the workspace, so it has no archive to merge.`,
    fix: ({ nearest }) =>
      nearest === undefined
        ? 'Write the name that Nx has for it: "nx show projects" lists them.'
        : `Write "${nearest}".`,
  }),
  'merge-second-checkout-step': kind<{ id: string; first: string }>({
    severity: 'error',
    title: 'Second checkout step',
    message: ({ id, first }) =>
      `Client extensions "${id}" and "${first}" both are checkout steps, and the portal loads the one index.js at the root of an archive's files.`,
    fix: () => 'Merge one of them only.',
  }),
  'merge-specifier-twice': kind<{ specifier: string; id: string; first: string }>({
    severity: 'error',
    title: 'Bare specifier in two archives to merge',
    message: ({ specifier, id, first }) =>
      `Client extensions "${id}" and "${first}" both give the bare specifier "${specifier}", of which pages take the later one.`,
    fix: () => 'Leave one of them out, or give one another specifier.',
  }),
  'merge-static-content': kind<{ id: string; context: string; project: string }>({
    severity: 'warning',
    title: 'Static content at another address',
    message: ({ id, context, project }) =>
      `The files of "${id}" move from /o/${context}/ to the folder "${project}" of the merged archive, and pages that name their addresses do not follow.`,
    fix: () => 'Change the addresses where they are used, or keep the archive apart.',
  }),
  'merge-too-few': kind<{ given: number }>({
    severity: 'error',
    title: 'Too few archives to merge',
    message: ({ given }) =>
      given === 0 ? 'No archive is named.' : 'One archive is named, and there is nothing to merge it with.',
    fix: () => 'Name two archives or more, or a pattern that matches them.',
  }),
  'merge-with-application': kind<{ id: string; type: string }>({
    severity: 'error',
    title: 'OAuth application in an archive to merge',
    message: ({ id, type }) =>
      `Client extension "${id}" (${type}) cannot be merged: where its secrets are put is called by the name of its project.`,
    fix: () => 'Leave the archive out, or move the extension to a project of its own.',
  }),
  'merge-with-data': kind<{ what: 'batch' | 'site-initializer' }>({
    severity: 'error',
    title: 'Batch or site initializer in an archive to merge',
    message: ({ what }) =>
      `The archive has ${what === 'batch' ? 'batch data' : 'a site initializer'}, which is brought in by a job of its own.`,
    fix: () => 'Leave the archive out: only front ends can be merged.',
  }),
  'merge-with-service': kind<{ id: string; type: string }>({
    severity: 'error',
    title: 'Microservice in an archive to merge',
    message: ({ id, type }) =>
      `Client extension "${id}" (${type}) cannot be merged: it belongs to a service, which is an image of its own.`,
    fix: () => 'Leave the archive out: only front ends can be merged.',
  }),
};

function instanceText(instance: string): string {
  return instance === '' ? 'all virtual instances' : `the virtual instance "${instance}"`;
}
