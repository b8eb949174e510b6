import { kRoadmap } from './k-roadmap.ts';
import { careerEvents } from './m-events/career.ts';
import { headsEvents } from './m-events/heads.ts';
import { methodicalEvents } from './m-events/methodical.ts';
import { objectivityEvents } from './m-events/objectivity.ts';
import { outcomesEvents } from './m-events/outcomes.ts';
import { shnorEvents } from './m-events/shnor.ts';
import { talentEvents } from './m-events/talent.ts';
import { trainingEvents } from './m-events/training.ts';
import { mRoadmap } from './m-roadmap.ts';
import type { Roadmap } from './roadmap.ts';
import { sRoadmap } from './s-roadmap.ts';
import { yRoadmap } from './y-roadmap.ts';

/** Roadmaps and lists of events of the four orders, in the order of the orders. */
export const roadmaps: readonly Roadmap[] = [
  kRoadmap,
  sRoadmap,
  mRoadmap,
  outcomesEvents,
  objectivityEvents,
  headsEvents,
  trainingEvents,
  methodicalEvents,
  shnorEvents,
  talentEvents,
  careerEvents,
  yRoadmap,
];
