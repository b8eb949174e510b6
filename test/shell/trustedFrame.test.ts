import { describe, expect, it } from 'vitest';
import { dangerousSwitch, dangerousSwitches } from '../../electron/dangerousSwitch.ts';
import { isTrustedFrame } from '../../electron/ipc/trustedFrame.ts';

const origin = 'app://opora';

describe('who may call the program', () => {
  it.each(['app://opora/index.html', 'app://opora/', 'app://opora/index.html#/forms?x=https://evil'])('the main frame at %s may', (url) => {
    expect(isTrustedFrame({ url, parent: null }, origin)).toBe(true);
  });

  it.each([
    '',
    'about:blank',
    'app://evil/index.html',
    'app://opora.evil/index.html',
    'app://opora:81/index.html',
    'app://user@opora/index.html',
    'application://opora/',
    'https://opora/index.html',
    'https://evil.example/?app://opora/index.html',
    'file:///opt/opora/index.html',
    'data:text/html,app://opora/',
    'blob:app://opora/1',
    'javascript:alert(1)',
  ])('a frame at «%s» may not', (url) => {
    expect(isTrustedFrame({ url, parent: null }, origin)).toBe(false);
  });

  it('a sub-frame may not, wherever it is', () => {
    expect(isTrustedFrame({ url: 'app://opora/index.html', parent: { url: 'app://opora/index.html' } }, origin)).toBe(false);
  });

  it('a frame that is gone may not', () => {
    expect(isTrustedFrame(null, origin)).toBe(false);
  });
});

describe('switches at start', () => {
  it('finds each dangerous one and lets others pass', () => {
    for (const name of dangerousSwitches) expect(dangerousSwitch((given) => given === name)).toBe(name);
    expect(dangerousSwitch((given) => given === 'lang')).toBeNull();
  });
});
