import { runAlone } from '../run-alone';
import { buildThemeTask } from './task';

export default runAlone(buildThemeTask);
