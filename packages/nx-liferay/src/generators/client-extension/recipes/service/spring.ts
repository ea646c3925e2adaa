import type { Recipe } from '../recipe';
import { javaName } from './java-name';
import { FIRST_SERVICE_PORT, serviceTypes } from './service-types';

/** The newest Spring Boot that runs on Java 17. */
const SPRING_BOOT = '4.0.9';

/** Services in Java with Spring Boot, built by Maven: what they share, and the controller of each type. */
export const springServices: readonly Recipe[] = serviceTypes.map(({ type, handlerFile, path, scopes }) => ({
  framework: 'spring-boot',
  title: 'Java with Spring Boot, built by Maven',
  types: [type],
  templates: ['service', 'spring-service/shared', `spring-service/${handlerFile}`],
  values: ({ id, className }) => ({
    memory: 512,
    packageName: javaName(className),
    path: path?.(id) ?? `/${id}`,
    springBoot: SPRING_BOOT,
  }),
  assemble: () => [{ fromTask: 'bootJar' }],
  ...(scopes === undefined ? {} : { applicationSettings: () => ({ scopes }) }),
  firstPort: FIRST_SERVICE_PORT,
}));
