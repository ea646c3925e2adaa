import { packageProject } from 'uffa';
import { packagingTask } from '../packaging-task';

export const packageTask = packagingTask(packageProject);
