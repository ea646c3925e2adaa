import type { Fix } from '../fix';
import { replaceValue } from './replace-value';

/** The PID of instance settings in another letter case. */
export const pidCase: Fix<'instance-settings-pid-unknown'> = (diagnostic, context) => {
  const { pid, nearest } = diagnostic.args;
  const isMeant = nearest !== undefined && nearest.toLowerCase() === pid.toLowerCase();
  return replaceValue(diagnostic, context, pid, isMeant ? nearest : undefined);
};

/** A value of an instance setting in another letter case. */
export const settingCase: Fix<'instance-setting-not-offered'> = (diagnostic, context) => {
  const { value, known } = diagnostic.args;
  const [meant, ...others] = known.filter((each) => each.toLowerCase() === value.toLowerCase());
  return replaceValue(diagnostic, context, value, others.length === 0 ? meant : undefined);
};
