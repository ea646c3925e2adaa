import type { DestinationName } from '../deploy-options';
import { bundle } from './bundle';
import { cloud } from './cloud';
import { container } from './container';
import type { Destination } from './destination';
import { paas } from './paas';

export const destinations: Readonly<Record<DestinationName, Destination>> = {
  bundle,
  container,
  cloud,
  paas,
};
