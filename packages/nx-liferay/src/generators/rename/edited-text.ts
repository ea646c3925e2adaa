import { posix } from 'node:path';
import { isWithin } from 'uffa/inference';
import type { WorkspaceFacts } from '../workspace-facts';
import { editJson, isConfiguration } from './edit-json';
import { editYaml } from './edit-yaml';
import { literal, type Renaming } from './renaming';
import type { WorkspaceText } from './workspace-texts';

const MANIFEST = /^client-extension(?:\.[a-z]+)?\.yaml$/;

/** A file of the workspace as it is after a renaming, before the project is moved. */
export function editedText(file: WorkspaceText, renaming: Renaming, facts: WorkspaceFacts): string {
  const { from, to, ids, applications, isServedByName } = renaming;
  const isOwn = isWithin(file.file, from.path);
  return [
    // The portal's name for an id, wherever a page or a template has it.
    ...[...ids].map(([id, newId]) => [`(?<=LXC:)${literal(id)}`, newId] as const),
    // A service uses this id to find what Liferay tells it about its application.
    ...(isOwn ? [...applications].map(([id, newId]) => [`(?<![\\w-])${literal(id)}`, newId] as const) : []),
    // Vite's `base`, imports from the portal: nothing else is served under this path.
    ...(isServedByName ? [[`(?<=/o/)${literal(from.name)}`, to.name] as const] : []),
  ].reduce(
    (text, [pattern, now]) => text.replace(new RegExp(`${pattern}(?![\\w-])`, 'g'), () => now),
    editedFormat(file, renaming, facts),
  );
}

function editedFormat({ file, text }: WorkspaceText, renaming: Renaming, facts: WorkspaceFacts): string {
  const directory = posix.dirname(file);
  const owner = facts.projects.find(({ project }) => project.path === directory);
  if (owner !== undefined && MANIFEST.test(posix.basename(file))) {
    const typeOf = new Map(owner.manifest.everyProfile.map(({ id, type }) => [id, type]));
    return editYaml(
      { directory, text, typeOf, isOwn: directory === renaming.from.path },
      renaming,
      facts.types,
    );
  }
  if (isConfiguration(file)) return editJson(file, text, renaming);
  return file === 'pnpm-workspace.yaml' ? withPath(text, renaming) : text;
}

function withPath(text: string, { from, to }: Renaming): string {
  return text.replace(new RegExp(`(?<![\\w./@-])${literal(from.path)}(?![\\w-])`, 'g'), () => to.path);
}
