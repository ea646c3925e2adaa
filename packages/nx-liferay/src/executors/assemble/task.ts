import { assembleProject } from 'uffa';
import { packagingTask } from '../packaging-task';

export const assembleTask = packagingTask(assembleProject);
