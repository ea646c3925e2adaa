import { extensionTypes, type Project } from 'uffa';
import { recipes } from '../../packages/nx-liferay/src/generators/client-extension/recipes/recipes';
import { hasJava } from '../java/has-java';

/** One way of generating a project, and the place where the test puts it. */
export interface Way extends Pick<Project, 'name' | 'path'> {
  readonly type: string;
  readonly framework: string;
}

/** Every type with every framework that it can be made with here. */
export const allWays: readonly Way[] = recipes
  .filter(({ framework }) => hasJava || framework !== 'spring-boot')
  .flatMap(({ framework, types, onlyName }) =>
    types.map((type) => {
      if (onlyName !== undefined) return { type, framework, name: onlyName, path: onlyName };
      const name = `${type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}-${framework}`;
      return { type, framework, name, path: `client-extensions/${name}` };
    }),
  );

/** One project of each framework, and one of each classification. */
export const someWays: readonly Way[] = allWays.filter((way, index) => {
  const earlier = allWays.slice(0, index);
  return (
    earlier.every(({ framework }) => framework !== way.framework) ||
    earlier.every(({ type }) => classificationOf(type) !== classificationOf(way.type))
  );
});

function classificationOf(type: string): string | undefined {
  return extensionTypes.find((each) => each.type === type)?.classification;
}
