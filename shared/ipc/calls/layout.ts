import { layoutSettingsSchema } from '../../reports/layout/layoutSettingsSchema.ts';
import type { LayoutSettings } from '../../reports/layout/settings.ts';
import { call, nothing } from '../call.ts';

/** How documents are set, letterhead and stamps, of the municipality the window works for. */
export const layoutCalls = {
  'layout.get': call(nothing).returns<LayoutSettings>(),
  'layout.save': call(layoutSettingsSchema).returns<LayoutSettings>(),
};
