import { runBatch } from '../run-batch';
import { buildThemeTask } from './task';

export default runBatch(buildThemeTask);
