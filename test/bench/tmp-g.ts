import { spawn } from 'node:child_process';
import { chromium } from 'playwright-core';
const child = spawn(process.execPath, ['out/cli/cli.js', 'serve', '--db', 'out/bench/window.opora'], { stdio: ['ignore', 'pipe', 'inherit'] });
const url: string = await new Promise((r) => child.stdout.once('data', (l: Buffer) => r(l.toString().trim())));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const ctx = await browser.newContext({ viewport: { width: 1366, height: 768 } });
for (let i = 0; i < 5; i++) {
  const page = await ctx.newPage();
  await page.addInitScript(() => { (window as any).seen = []; new MutationObserver(() => { const q = (s: string) => document.querySelector(s); const st = [!!q('main') && 'main', !!q('h1') && 'h1', !!q('table tbody tr') && 'rows', !!q('[role=status] ') && 'wait'].filter(Boolean).join(); const l = (window as any).seen; if (l.at(-1)?.[1] !== st) l.push([Math.round(performance.now()), st]); }).observe(document, { childList: true, subtree: true }); });
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForSelector('table tbody tr');
  const r = await page.evaluate(() => ({ now: performance.now(), res: performance.getEntriesByType('resource').map((e: any) => [e.name.split('/').pop(), Math.round(e.startTime), Math.round(e.responseEnd), e.transferSize]), paint: performance.getEntriesByType('paint').map((e) => [e.name, Math.round(e.startTime)]) }));
  if (i === 4) { console.log(r.now, r.paint, JSON.stringify(await page.evaluate(() => (window as any).seen))); for (const x of r.res) console.log(x.join(' ')); }
  else console.log(r.now);
  await page.close();
}
if (process.argv[2]) {
  const page = await ctx.newPage(); const cdp = await ctx.newCDPSession(page); await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval', { interval: 200 }); await cdp.send('Profiler.start');
  await page.goto(url, { waitUntil: 'commit' }); await page.waitForSelector('table tbody tr');
  const { profile } = await cdp.send('Profiler.stop'); const self = new Map<string, number>(); const byId = new Map(profile.nodes.map((n) => [n.id, n]));
  profile.samples!.forEach((id, i) => { const n = byId.get(id)!; const k = n.callFrame.functionName + ' ' + n.callFrame.url.split('/').pop() + ':' + n.callFrame.lineNumber+':'+n.callFrame.columnNumber; self.set(k, (self.get(k) ?? 0) + profile.timeDeltas![i]! / 1000); });
  for (const [k, v] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 25)) console.log(v.toFixed(1), k);
}
await browser.close(); child.kill();
