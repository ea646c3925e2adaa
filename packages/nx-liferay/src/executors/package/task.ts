import { packageInstances } from 'uffa';
import { checked } from '../checked';
import { packagingTask } from '../packaging-task';
import schema from './schema.json';

export const packageTask = checked(schema, packagingTask(packageInstances));
