import { packageInstances } from 'uffa';
import { checked } from '../checked';
import type { PackagingSchema } from '../packaging-schema';
import { packagingTask, type Packaging } from '../packaging-task';
import type { Task } from '../task';
import schema from './schema.json';

export interface PackageSchema extends PackagingSchema {
  readonly sbom?: boolean;
}

const withBillOfMaterials: Packaging = async (...asked) => {
  // Loaded when a bill of materials is written: packaging alone starts without it.
  const { uffaVersion, writeSboms } = await import('uffa/delivery');
  return writeSboms(await packageInstances(...asked), uffaVersion());
};

const packageOnly = packagingTask(packageInstances);
const packageWithBill = packagingTask(withBillOfMaterials);

const either: Task<PackageSchema> = ({ sbom, ...options }, context) =>
  (sbom === true ? packageWithBill : packageOnly)(options, context);

export const packageTask = checked(schema, either);
