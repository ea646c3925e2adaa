import { deploySettings } from './environment';
import { kinds } from '../../diagnostics/kinds';
import { canBeLowered, isCode, ruleSeverities } from '../../diagnostics/rule-setting';
import { CATALOGUE_FILE } from '../file-names';

/** The JSON schema of `uffa.config.json`, for editors: with every code, and the severities that it can have. */
export function configSchema(): object {
  const codes = Object.keys(kinds).filter(isCode).sort();
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'uffa.config.json',
    description: 'The settings of a workspace for uffa and nx-liferay.',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      catalogue: {
        type: 'string',
        description: `The catalogue of your Liferay, relative to the workspace; by default ${CATALOGUE_FILE}.`,
      },
      rules: {
        type: 'object',
        description: 'What diagnostics count as, by their codes.',
        properties: Object.fromEntries(
          codes.map((code) => [
            code,
            {
              description: kinds[code].title,
              $ref: canBeLowered(code) ? '#/definitions/rule' : '#/definitions/certain',
            },
          ]),
        ),
        additionalProperties: false,
      },
      environments: {
        type: 'object',
        description: 'What archives are made for, by names such as staging.',
        additionalProperties: environment,
      },
    },
    additionalProperties: false,
    definitions: { rule: ruleOf(ruleSeverities), certain: ruleOf(['error']) },
  };
}

const environment = {
  type: 'object',
  properties: {
    profile: {
      type: 'string',
      description:
        'The profile to package under; by default the one of the same name. A project without it is packaged as it is.',
    },
    virtualInstances: {
      type: 'array',
      items: { type: 'string' },
      description: 'The web ids of the virtual instances that an archive each is made for.',
    },
    addresses: {
      type: 'object',
      description: 'The addresses of services, by the ids of their OAuth applications.',
      additionalProperties: { type: 'string', pattern: '^https?://[^/?#@\\s]+/?$' },
    },
    lcp: {
      type: 'object',
      description: 'Members of LCP.json, by the paths or names of projects.',
      additionalProperties: { type: 'object' },
    },
    deploy: {
      type: 'object',
      description: 'Where the archives are deployed, by options of deploy.',
      properties: Object.fromEntries(deploySettings.map((name) => [name, { type: 'string' }])),
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};

function ruleOf(severities: readonly string[]): object {
  return {
    anyOf: [
      { enum: severities },
      {
        type: 'object',
        description:
          'A severity for each pattern of files, relative to the workspace. The last that matches counts.',
        additionalProperties: { enum: severities },
      },
    ],
  };
}
