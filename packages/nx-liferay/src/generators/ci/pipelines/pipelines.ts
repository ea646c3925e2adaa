import { azure } from './azure';
import { bitbucket } from './bitbucket';
import { github } from './github';
import { gitlab } from './gitlab';
import { jenkins } from './jenkins';
import type { Pipeline } from './pipeline';

export type Provider = 'github' | 'gitlab' | 'jenkins' | 'azure' | 'bitbucket';

/** The pipelines by what runs them, in the order of docs/ci.md. */
export const pipelines: Readonly<Record<Provider, Pipeline>> = { github, gitlab, jenkins, azure, bitbucket };

export const providers = Object.keys(pipelines) as readonly Provider[];

export const providerNames: Readonly<Record<Provider, string>> = {
  github: 'GitHub Actions',
  gitlab: 'GitLab CI',
  jenkins: 'Jenkins',
  azure: 'Azure Pipelines',
  bitbucket: 'Bitbucket Pipelines',
};
