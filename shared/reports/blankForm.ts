import { formOf } from '../engine/formOf.ts';
import type { AboutKind, Instrument } from '../engine/instrument.ts';
import { formTree } from './form.ts';
import type { ReportTree } from './tree.ts';

/** An instrument's form as it prints before anything is filled in, in the words for whom it asks. */
export function blankForm(instrument: Instrument, about: AboutKind): ReportTree {
  return formTree({
    instrument: formOf(instrument, { about }),
    answers: null,
    fields: {},
    signers: {},
    score: null,
    diagnosed: null,
    signed: null,
    isDemo: false,
    sheet: { submission: null, about, year: null },
  });
}
