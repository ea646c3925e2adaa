import { validateProject } from 'uffa';
import { packagingTask } from '../packaging-task';

export const validateTask = packagingTask(validateProject);
