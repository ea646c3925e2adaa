import { runBatch } from '../run-batch';
import { validateTask } from './task';

export default runBatch(validateTask);
