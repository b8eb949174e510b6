import type { HelpTopic } from './topic.ts';
import { analysis } from './topics/analysis.ts';
import { clusters } from './topics/clusters.ts';
import { collection } from './topics/collection.ts';
import { dynamics } from './topics/dynamics.ts';
import { execution } from './topics/execution.ts';
import { firstSteps } from './topics/firstSteps.ts';
import { doubts, forms, keys, states, table } from './topics/forms.ts';
import { identification } from './topics/identification.ts';
import { instruments } from './topics/instruments.ts';
import { intake } from './topics/intake.ts';
import { layout } from './topics/layout.ts';
import { letters } from './topics/letters.ts';
import { limits } from './topics/limits.ts';
import { living } from './topics/living.ts';
import { mail } from './topics/mail.ts';
import { paper } from './topics/paper.ts';
import { reports } from './topics/reports.ts';
import { results } from './topics/results.ts';
import { risks } from './topics/risks.ts';
import { roadmaps } from './topics/roadmaps.ts';
import { score } from './topics/score.ts';
import { storage } from './topics/storage.ts';

/** The help, in the order in which it is read. */
export const helpTopics: readonly HelpTopic[] = [
  firstSteps,
  collection,
  forms,
  doubts,
  table,
  states,
  paper,
  keys,
  score,
  risks,
  analysis,
  results,
  identification,
  dynamics,
  clusters,
  intake,
  roadmaps,
  execution,
  reports,
  living,
  letters,
  layout,
  mail,
  instruments,
  storage,
  limits,
];
