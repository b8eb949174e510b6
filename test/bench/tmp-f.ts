import { windowRows } from './window.ts';
console.log(await windowRows()); process.exit(0);
