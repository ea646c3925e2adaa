import { diagnostic } from '../../diagnostics/diagnostic';
import type { ManifestCheck } from '../check-context';

/** Without `assemble` nothing but Dockerfile and LCP.json reaches the image's build (behaviour.md 5). */
export const microserviceWithoutProgram: ManifestCheck = ({ extensions, assemble }, { types }) => {
  const service = extensions.find(({ type }) => types.get(type)?.classification === 'microservice');
  return service === undefined || assemble.length > 0
    ? []
    : [diagnostic('microservice-without-program', { id: service.id }, service.position)];
};
