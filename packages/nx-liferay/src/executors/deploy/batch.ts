import { runBatch } from '../run-batch';
import { deployTask } from './task';

export default runBatch(deployTask);
