/** How a document went: by mail of the program, or otherwise, as its user says. `system`: through a system of electronic documents. */
export const sentWays = ['mail', 'paper', 'system', 'person'] as const;
export type SentWay = (typeof sentWays)[number];

/** Those that the user can note. */
export const notedWays = ['paper', 'system', 'person'] as const;

export const sentWayTitles: Readonly<Record<SentWay, string>> = {
  mail: 'по почте',
  paper: 'на бумаге',
  system: 'через СЭД',
  person: 'лично',
};
