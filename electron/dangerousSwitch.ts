/** Switches that open the program to other programs or take its guards away; fuses do not cover them. */
export const dangerousSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'inspect',
  'inspect-brk',
  'js-flags',
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-file-access-from-files',
  'load-extension',
  'host-rules',
] as const;

/** The first dangerous switch the program was started with, or null. */
export function dangerousSwitch(hasSwitch: (name: string) => boolean): string | null {
  return dangerousSwitches.find(hasSwitch) ?? null;
}
