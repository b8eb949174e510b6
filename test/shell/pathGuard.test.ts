import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileWithin } from '../../electron/pathGuard.ts';

describe.each([
  { name: 'Linux', flavour: path.posix, root: '/opt/opora/out/renderer' },
  { name: 'Windows', flavour: path.win32, root: 'C:\\Program Files\\Опора\\out\\renderer' },
])('the path guard on $name', ({ flavour, root }) => {
  it.each([
    '/../main/main.js',
    '/../renderer-evil/x.js',
    '/..',
    '/assets/../../main/main.js',
    '/..%2fmain/main.js',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%5c..%5cmain.js',
    '/..\\..\\main.js',
    '/index.html%00.js',
    '/C:/Windows/win.ini',
    '/index.html::$DATA',
    '/%zz',
    '',
    'index.html',
  ])('gives nothing for %s', (pathname) => {
    expect(fileWithin(root, pathname, flavour)).toBeNull();
  });

  it.each(['//etc/passwd', '/%2fetc/passwd', '/%252e%252e/%252e%252e/etc/passwd', '//server/share/x'])(
    'keeps %s inside the root',
    (pathname) => {
      const file = fileWithin(root, pathname, flavour);
      expect(file === null || file.startsWith(root + flavour.sep)).toBe(true);
    },
  );

  it.each([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/Golos%20Text.woff2', flavour.join('assets', 'Golos Text.woff2')],
    ['/%D0%9E%D0%BF%D0%BE%D1%80%D0%B0.svg', 'Опора.svg'],
  ])('gives the file for %s', (pathname, file) => {
    expect(fileWithin(root, pathname, flavour)).toBe(flavour.join(root, file));
  });
});
