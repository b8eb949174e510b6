/** Prints the path of the browser that the program would take, or nothing. */
import { findBrowser } from '../electron/documents/browser.ts';

process.stdout.write(findBrowser() ?? '');
