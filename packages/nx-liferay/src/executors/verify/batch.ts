import { runBatch } from '../run-batch';
import { verifyTask } from './task';

export default runBatch(verifyTask);
