import path from 'node:path';

/**
 * The file under `root` that a path of a URL names, or null where it names anything else: decoded once; NUL, backslash, colon and
 * malformed escapes are refused; whatever leaves the root is refused.
 * @param pathname still percent-encoded, with its leading slash
 */
export function fileWithin(
  root: string,
  pathname: string,
  flavour: Pick<typeof path, 'resolve' | 'relative' | 'isAbsolute' | 'sep'> = path,
): string | null {
  const decoded = decodedOnce(pathname);
  if (decoded === null || !decoded.startsWith('/') || /[\0\\:]/.test(decoded)) return null;
  const file = flavour.resolve(root, `.${decoded === '/' ? '/index.html' : decoded}`);
  const relative = flavour.relative(root, file);
  const isOutside = relative === '' || relative === '..' || relative.startsWith(`..${flavour.sep}`) || flavour.isAbsolute(relative);
  return isOutside ? null : file;
}

function decodedOnce(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
