import { runAlone } from '../run-alone';
import { packageTask } from './task';

export default runAlone(packageTask);
