import type { TargetConfiguration } from '@nx/devkit';
import type { NamedSetup } from '../facts/project-names';
import { distinct } from '../input';
import { lockFileInputs } from '../inputs/lock-file-inputs';
import { archiveOutputs, OUTPUT, ownOutput } from '../inputs/outputs';
import type { NormalizedOptions } from '../options';
import { environmentConfigurations, packagedFor } from './environment-configurations';
import { targetMetadata } from './metadata';
import type { PackagingTarget } from './packaging-target';

/** The archive, `{projectRoot}/dist/<name>.zip`. */
export function packageTarget(
  name: string,
  packaging: PackagingTarget,
  setup: NamedSetup,
  options: NormalizedOptions,
): TargetConfiguration {
  return {
    executor: 'nx-liferay:package',
    ...packaging,
    ...environmentConfigurations(packagedFor, packaging.configurations, setup, options),
    ...(options.sbom
      ? { inputs: distinct([...(packaging.inputs ?? []), ...lockFileInputs(setup.project)]) }
      : {}),
    options: {
      ...(packaging.options as object),
      ...(options.sbom ? { sbom: true } : {}),
      ...(options.environments.length === 0 ? {} : { [OUTPUT]: ownOutput(setup.project, options) }),
    },
    outputs: archiveOutputs(setup.project, options),
    metadata: targetMetadata('Packages the client extensions as an archive for Liferay.', name, setup),
  };
}
