import { runAlone } from '../run-alone';
import { previewTask } from './task';

export default runAlone(previewTask);
