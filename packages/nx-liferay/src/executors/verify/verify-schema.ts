import type { PackagingSchema } from '../packaging-schema';

/** The options of `verify` (schema.json). The profile says only under which the archive was packaged. */
export type VerifySchema = Pick<
  PackagingSchema,
  | 'profile'
  | 'environment'
  | 'environments'
  | 'environmentProblems'
  | 'strict'
  | 'failOn'
  | 'rules'
  | 'virtualInstanceId'
  | 'types'
  | 'archiveFormat'
>;
