import { kind } from '../kind';

/** What pages of the preview find before a browser shows them. */
export const previewKinds = {
  'preview-attribute-lost': kind<{
    project: string;
    id: string;
    attribute: string;
    why: keyof typeof attributeFates;
  }>({
    severity: 'warning',
    title: 'Lost attribute',
    message: ({ project, id, attribute, why }) =>
      `The attribute "${attribute}" of "${id}" in ${project} does not reach the page: ${attributeFates[why].because}.`,
    fix: ({ attribute, why }) => attributeFates[why].fix(attribute),
  }),
  'preview-element-name': kind<{ project: string; id: string; name: string; flaw: string }>({
    severity: 'warning',
    title: 'Invalid element name',
    message: ({ project, id, name, flaw }) =>
      `"${id}" in ${project} is on no page: browsers refuse "${name}" as the name of an element, because ${flaw}.`,
    fix: () => 'Change htmlElementName to lower-case letters with a hyphen, such as ticket-list.',
  }),
  'preview-export-missing': kind<{
    project: string;
    path: string;
    specifier: string;
    name: string;
    owner: string;
  }>({
    severity: 'warning',
    title: 'Missing export',
    message: ({ project, path, specifier, name, owner }) =>
      `${path} in ${project} imports "${name}" from "${specifier}", and the module of ${owner} does not export it: the browser does not run the script.`,
    fix: ({ name, owner }) => `Export "${name}" in ${owner}, or import a name that it does export.`,
  }),
  'preview-file-missing': kind<{ project: string; id: string; setting: string; url: string }>({
    severity: 'warning',
    title: 'File not in the archive',
    message: ({ project, id, setting, url }) =>
      `"${id}" in ${project} asks for ${url} (${setting}), and the archive has no such file.`,
    fix: () => 'Assemble the file under static/, or change the setting to a file that exists.',
  }),
  'preview-import-missing': kind<{ project: string; path: string; specifier: string; portal: string }>({
    severity: 'warning',
    title: 'Import not in the import map',
    message: ({ project, path, specifier, portal }) =>
      `${path} in ${project} imports "${specifier}", which is not in the page's import map with "portal=${portal}": the browser does not run the script.`,
    fix: ({ specifier }) =>
      `Let the build bundle "${specifier}", offer it with a jsImportMapsEntry, or preview another portal.`,
  }),
  'preview-import-stand-in': kind<{ project: string; path: string; specifier: string }>({
    severity: 'info',
    title: 'Import that only a portal offers',
    message: ({ project, path, specifier }) =>
      `${path} in ${project} imports "${specifier}", which a portal may offer and the preview does not: the script stops there.`,
    fix: ({ specifier }) =>
      `Try in a portal what needs "${specifier}". The preview offers React and Clay where the workspace has them installed.`,
  }),
  'preview-name-replaced': kind<{ project: string; id: string; specifier: string }>({
    severity: 'info',
    title: "Replacement of Liferay's module",
    message: ({ project, id, specifier }) =>
      `"${id}" in ${project} replaces Liferay's "${specifier}" for all scripts of all pages.`,
    fix: () => 'Give the module another name in bareSpecifier, unless all scripts are to have it.',
  }),
  'preview-react-version': kind<{ version: string }>({
    severity: 'info',
    title: 'Different React version',
    message: ({ version }) => `The pages use React ${version} from the workspace; Liferay has 18.2.0.`,
    fix: () => 'Install react@18.2.0 and react-dom@18.2.0 in the workspace to use the same version.',
  }),
  'preview-rtl-missing': kind<{ project: string; id: string; setting: string }>({
    severity: 'warning',
    title: 'Missing right-to-left style sheet',
    message: ({ project, id, setting }) =>
      `"${id}" in ${project} has no ${setting}: right-to-left pages get an empty link in its place.`,
    fix: ({ setting }) => `Add ${setting}: Liferay does not fall back to the left-to-right style sheet.`,
  }),
  'preview-script-nowhere': kind<{ project: string; id: string }>({
    severity: 'warning',
    title: 'Script without a location',
    message: ({ project, id }) =>
      `"${id}" in ${project} has the scope "company" and no scriptLocation, so Liferay puts it on no page.`,
    fix: () => 'Add scriptLocation: bottom, or scriptLocation: head.',
  }),
  'preview-switch-invalid': kind<{ name: string; value: string; expected: string }>({
    severity: 'warning',
    title: 'Invalid switch',
    message: ({ name, value, expected }) =>
      `The preview's switch "${name}" takes ${expected}, not "${value}".`,
    fix: ({ name }) => `Change "${name}" in the address of the page, or leave it out.`,
  }),
};

const attributeFates = {
  'from-page': {
    because: 'whoever adds the script to a page chooses async or defer there',
    fix: (attribute: string) => `Remove "${attribute}", and choose it where the script is added.`,
  },
  'not-a-name': {
    because: 'browsers refuse the name',
    fix: (attribute: string) => `Rename or remove "${attribute}".`,
  },
  'not-a-text': {
    because: 'Liferay fails on a value that is neither a text nor a boolean',
    fix: (attribute: string) => `Write the value of "${attribute}" in quotes.`,
  },
} as const;
