import { runBatch } from '../run-batch';
import { assembleTask } from './task';

export default runBatch(assembleTask);
