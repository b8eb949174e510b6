import type { Page } from 'playwright-core';
import { korenovsk } from '../../electron/services/demo/korenovsk/korenovsk.ts';
import { paths } from '../../shared/model/paths.ts';
import { median, ratioRow, type Row } from './measure.ts';
import { bareServer, startBrowser, startProgram } from './servers.ts';

/** From a key to its paint while a paragraph of the yearly report is typed, against a text area on an empty page. */
export async function typingRow(): Promise<Row> {
  const bare = await bareServer();
  const program = await startProgram(korenovsk);
  const browser = await startBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    const empty = await context.newPage();
    await empty.goto(bare.url);
    await empty.evaluate(() => document.body.append(document.createElement('textarea')));
    await empty.locator('textarea').focus();
    const report = await context.newPage();
    await report.goto(program.url);
    await report.getByRole('grid').waitFor();
    await report.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `#${paths.report('complex-monitoring', '2021/2022', null)}`,
    );
    await report.getByRole('article').getByRole('group').filter({ hasText: 'Цель – ' }).first().press('Enter');
    await report.getByRole('textbox', { name: 'Текст абзаца' }).waitFor();
    const [ours, ofBare] = [await keyTimes(report), await keyTimes(empty)];
    return ratioRow('a key while the yearly report is typed', { ours: median(ours), bare: median(ofBare) }, 3);
  } finally {
    await browser.close();
    program.process.kill();
    await bare.close();
  }
}

/** Milliseconds from each of sixty keys to the end of the frame that shows it. */
async function keyTimes(page: Page): Promise<readonly number[]> {
  await page.bringToFront();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { keyTimes: times });
    const afterFrame = ({ timeStamp }: KeyboardEvent) =>
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp)));
    addEventListener('keydown', afterFrame, true);
  });
  for (let key = 0; key < 60; key++) await page.keyboard.press('a', { delay: 20 });
  return page.evaluate(() => (globalThis as unknown as { keyTimes: number[] }).keyTimes);
}
