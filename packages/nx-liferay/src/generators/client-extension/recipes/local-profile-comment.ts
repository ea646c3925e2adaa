import type { ProjectNames } from './recipe';

/** How a profile with a development server is used. */
export function localProfileComment({ project }: ProjectNames): string {
  return [
    `Liferay's pages load from the development server: run \`npx nx serve ${project}\`, and once`,
    `\`npx nx deploy ${project} -c local\`. Lists here replace those of client-extension.yaml.`,
  ].join('\n');
}
