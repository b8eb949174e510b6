/** Ways that the user notes. `system`: through a system of electronic documents. */
export const notedWays = ['paper', 'system', 'person'] as const;

/** How a document went: by mail of the program, or otherwise, as its user says. */
export type SentWay = 'mail' | (typeof notedWays)[number];

export const sentWayTitles: Readonly<Record<SentWay, string>> = {
  mail: 'по почте',
  paper: 'на бумаге',
  system: 'через СЭД',
  person: 'лично',
};
