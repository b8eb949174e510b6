import { useQueries } from '@tanstack/react-query';
import type { Instrument } from '../../../shared/engine/instrument.ts';
import type { Output } from '../../../shared/ipc/contract.ts';
import { call } from '../../api.ts';
import { useInstruments } from '../../useInstruments.ts';

export type TeacherForm = Output<'submission.list'>[number];

/** Instruments whose forms are about teachers. */
export function useTeacherInstruments(): readonly Instrument[] {
  return useInstruments().all.filter(({ about }) => about === 'teacher');
}

/** All forms about teachers in a school year; null while they are being read. */
export function useTeacherForms(year: string): readonly TeacherForm[] | null {
  const instruments = useTeacherInstruments();
  return useQueries({
    queries: instruments.map(({ id }) => ({
      queryKey: ['submission.list', { instrument: id, year }],
      queryFn: () => call('submission.list', { instrument: id, year }),
    })),
    combine: (lists) => (lists.every(({ data }) => data !== undefined) ? lists.flatMap(({ data }) => data ?? []) : null),
  });
}
