import { runAlone } from '../run-alone';
import { buildImageTask } from './task';

export default runAlone(buildImageTask);
