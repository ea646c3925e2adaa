import type { NxJsonConfiguration, Tree } from '@nx/devkit';
import { diagnostic, discoverProjects, readWorkspaceSettings, type Diagnostic, type Project } from 'uffa';
import { normalizeOptions, type NormalizedOptions } from '../../graph/options';
import { isObject } from '../../workspace/read-json';
import { registeredOptions } from '../registration';
import { readJsonText } from './edit-json';
import { placeOf } from './place-of';

/** The workspace that is made ready. */
export interface Target {
  /** `text` is undefined where there is no nx.json. */
  readonly nxJson: { readonly text: string | undefined; readonly value: NxJsonConfiguration };
  /** Absent where Nx installs its plugins for itself, below `.nx`. */
  readonly packageJson?: { readonly text: string; readonly value: unknown };
  readonly options: NormalizedOptions;
  readonly projects: readonly Project[];
  /** What the search for projects came upon, and Nx says nothing about. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the workspace, or says why it can't be set up. */
export function readTarget(tree: Tree): Target | readonly Diagnostic[] {
  const nxJson = readFile(tree, 'nx.json');
  const packageJson = readFile(tree, 'package.json');
  const nxValue: NxJsonConfiguration = isObject(nxJson.value) ? nxJson.value : {};
  const isWithoutPackages = packageJson.text === undefined && nxValue.installation === undefined;
  const diagnostics = [
    ...nxJson.diagnostics,
    ...packageJson.diagnostics,
    ...(isWithoutPackages ? [diagnostic('package-json-missing', { file: 'package.json' })] : []),
  ];
  if (diagnostics.length > 0) return diagnostics;
  const options = normalizeOptions(
    registeredOptions(nxJson.value),
    readWorkspaceSettings(tree.root).settings,
  );
  const { directories, exclude } = options;
  const discovered = discoverProjects({ workspaceRoot: tree.root, directories, exclude });
  return {
    nxJson: { text: nxJson.text, value: nxValue },
    ...(packageJson.text === undefined
      ? {}
      : { packageJson: { text: packageJson.text, value: packageJson.value } }),
    options,
    projects: discovered.projects,
    diagnostics: discovered.diagnostics,
  };
}

interface ReadFile {
  readonly text: string | undefined;
  readonly value?: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

function readFile(tree: Tree, file: string): ReadFile {
  const text = tree.read(file, 'utf8') ?? undefined;
  if (text === undefined) return { text, diagnostics: [] };
  const read = readJsonText(text);
  if ('value' in read) return { text, value: read.value, diagnostics: [] };
  const { reason, offset } = read.problem;
  return {
    text,
    diagnostics: [diagnostic('json-unreadable', { file, reason }, placeOf(file, text, offset))],
  };
}
