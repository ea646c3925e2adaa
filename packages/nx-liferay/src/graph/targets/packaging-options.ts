import type { TargetContext } from './target-context';

/** The options that the executors `validate`, `assemble` and `package` share. All of them are hashed. */
export function packagingOptions({
  options,
  conflicts,
  javaTasks: { offered },
  archiveFormat,
}: TargetContext): Record<string, unknown> {
  const { virtualInstanceId, rawTypes, strict } = options;
  return {
    ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
    ...(strict ? { strict } : {}),
    ...(rawTypes.length === 0 ? {} : { types: rawTypes }),
    ...(conflicts === undefined ? {} : { conflicts }),
    ...(Object.keys(offered).length === 0 ? {} : { taskOutputs: offered }),
    archiveFormat,
  };
}
