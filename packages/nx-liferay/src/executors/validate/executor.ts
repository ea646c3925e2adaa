import { runAlone } from '../run-alone';
import { validateTask } from './task';

export default runAlone(validateTask);
