import { assembleProject } from 'uffa';
import { checked } from '../checked';
import { packagingTask } from '../packaging-task';
import schema from './schema.json';

export const assembleTask = checked(schema, packagingTask(assembleProject));
