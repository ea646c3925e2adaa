import { runBatch } from '../run-batch';
import { packageTask } from './task';

export default runBatch(packageTask);
