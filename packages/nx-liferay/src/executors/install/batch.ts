import { runBatch } from '../run-batch';
import { installTask } from './task';

export default runBatch(installTask);
