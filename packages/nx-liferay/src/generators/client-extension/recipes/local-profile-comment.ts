import type { ProjectNames } from './recipe';

/** How a profile with a development server is used. */
export function localProfileComment({ project, type }: ProjectNames): string {
  const server =
    type === 'customElement'
      ? [
          `\`npx nx serve ${project}\` has Liferay's pages load from the development server while it runs.`,
          `This profile does so for good: run \`npx nx serve ${project} --no-portal\`, and once`,
        ]
      : [`Liferay's pages load from the development server: run \`npx nx serve ${project}\`, and once`];
  return [
    ...server,
    `\`npx nx deploy ${project} -c local\`. Lists here replace those of client-extension.yaml.`,
  ].join('\n');
}
