import { validateProject } from 'uffa';
import { checked } from '../checked';
import { packagingTask } from '../packaging-task';
import schema from './schema.json';

export const validateTask = checked(schema, packagingTask(validateProject));
