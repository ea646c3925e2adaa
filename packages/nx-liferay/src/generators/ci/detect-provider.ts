import type { Tree } from '@nx/devkit';
import { git } from '../git';
import type { Provider } from './pipelines/pipelines';

/** Files that only one provider reads. */
const files: readonly (readonly [file: string, provider: Provider])[] = [
  ['.github/workflows', 'github'],
  ['.gitlab-ci.yml', 'gitlab'],
  ['Jenkinsfile', 'jenkins'],
  ['azure-pipelines.yml', 'azure'],
  ['bitbucket-pipelines.yml', 'bitbucket'],
];

const hosts: readonly (readonly [host: RegExp, provider: Provider])[] = [
  [/^github\./, 'github'],
  [/(?:^|\.)gitlab\./, 'gitlab'],
  [/(?:^|\.)(?:dev\.azure\.com|visualstudio\.com)$/, 'azure'],
  [/^bitbucket\.org$/, 'bitbucket'],
];

/** A provider, and what speaks for it. */
export interface DetectedProvider {
  readonly provider: Provider;
  readonly because: string;
}

/** What runs the pipelines of this repository, where its files and its remote name one and the same provider. */
export function detectProvider(tree: Tree): DetectedProvider | undefined {
  const found = [
    ...files.flatMap(([file, provider]) => (tree.exists(file) ? [{ provider, because: file }] : [])),
    ...ofRemote(tree.root),
  ];
  const [first] = found;
  return found.every(({ provider }) => provider === first?.provider) ? first : undefined;
}

function ofRemote(root: string): readonly DetectedProvider[] {
  const url = git(root, 'config', '--get', 'remote.origin.url');
  const host = url === undefined ? undefined : hostOf(url.trim());
  const provider = hosts.find(([pattern]) => host !== undefined && pattern.test(host))?.[1];
  return provider === undefined ? [] : [{ provider, because: `git's origin at ${host ?? ''}` }];
}

/** The host of `https://user@host/path`, `ssh://git@host:22/path` or `git@host:path`; of a path there is none. */
export function hostOf(url: string): string | undefined {
  const authority = /^[a-z+]+:\/\/([^/]+)/i.exec(url)?.[1] ?? /^(?:[^@/:]+@)?([^/:]{2,}):/.exec(url)?.[1];
  return authority?.replace(/^.*@/, '').replace(/:\d+$/, '').toLowerCase();
}
