/** Keeps «№ 107» on one line. */
export function kept(name: string): string {
  return name.replaceAll('№ ', '№\u00a0');
}
