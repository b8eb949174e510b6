import type { Page } from 'playwright-core';
import type { AppUnderTest } from '../../double/launch.ts';

/** Something that is true of the window whatever the program does: how to look, and what must be seen. */
export type Fact = { look(app: AppUnderTest): Promise<unknown>; readonly sees: unknown };

/** What the preload gives to the page. */
export type Given = { readonly opora: { call(name: string, input: unknown): Promise<{ readonly ok: unknown; readonly code?: string }> } };

/** The window with its page drawn. */
export async function opened(app: AppUnderTest): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return page;
}

/** Time enough for a navigation or a window that should not be. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 250));
}
