import { asking } from './asking.ts';
import { isolation } from './isolation.ts';
import { leaving } from './leaving.ts';

export const facts = { ...isolation, ...leaving, ...asking };
export type FactName = keyof typeof facts;
