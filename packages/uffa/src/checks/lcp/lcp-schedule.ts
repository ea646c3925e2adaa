import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { Position } from '../../diagnostics/position';
import type { MapValue, Value } from '../../values/value';
import { isToken } from '../../values/token';
import { settingsIn } from './lcp-settings';

/** How often a CronJob runs must be said, with the five fields of Unix: a sixth, for seconds, is Spring's. */
export function lcpSchedule(lcpJson: MapValue, start: Position): readonly Diagnostic[] {
  const schedules = settingsIn(lcpJson).flatMap(({ members }) => members.get('schedule')?.value ?? []);
  const kind = lcpJson.members.get('kind')?.value;
  const lacks = kind?.kind === 'string' && kind.value === 'CronJob' && schedules.length === 0;
  return [
    ...(lacks ? [diagnostic('lcp-schedule-missing', {}, kind.position ?? start)] : []),
    ...schedules.flatMap((schedule) => ofSchedule(schedule, start)),
  ];
}

function ofSchedule(schedule: Value, start: Position): readonly Diagnostic[] {
  if (schedule.kind !== 'string' || isToken(schedule.value)) return [];
  const fields = schedule.value.trim().split(/\s+/);
  // `TZ=…` in front names a time zone, and `@hourly` stands for all fields.
  if (fields.length === 5 || /[@=]/.test(schedule.value)) return [];
  const args = { schedule: schedule.value, fields: schedule.value.trim() === '' ? 0 : fields.length };
  return [diagnostic('lcp-schedule-invalid', args, schedule.position ?? start)];
}
