import { ranges, type RangedField } from '../../../../shared/reports/layout/profile.ts';
import type { LayoutSettings } from '../../../../shared/reports/layout/settings.ts';
import { numberOf, withNumber } from './fields.ts';

/** The settings with numbers that a page can be drawn by: while one is being typed it may be none, or too great. */
export function withinRanges(settings: LayoutSettings): LayoutSettings {
  const own = (Object.keys(ranges) as RangedField[]).reduce((profile, field) => {
    const { min, max } = ranges[field];
    const value = numberOf(profile, field);
    return withNumber(profile, field, Number.isNaN(value) ? min : Math.min(max, Math.max(min, value)));
  }, settings.own);
  return { ...settings, own };
}
