import { createContext } from 'react';

/** Names for the rows of a sample by what its rows are: «наставников», «школ». */
export type SampleNames = {
  /** Whom the base knows. */
  readonly known: readonly string[];
  /** Whom other samples of the form name already. */
  readonly inForm: readonly string[];
};

/** None where nobody provides them. */
export const SampleNamesContext = createContext<(of: string) => SampleNames>(() => ({ known: [], inForm: [] }));
