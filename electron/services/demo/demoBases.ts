import type { DemoBase } from './demoBase.ts';
import { korenovsk } from './korenovsk/korenovsk.ts';
import { malyshev } from './malyshev/malyshev.ts';
import { sorsk } from './sorsk.ts';
import { yurga } from './yurga.ts';

/** Sets of data that come with the program, by the name the command line knows them by. */
export const demoBases = { korenovsk, malyshev, yurga, sorsk } as const satisfies Readonly<Record<string, DemoBase>>;
