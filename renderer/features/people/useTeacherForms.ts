import { useQueries } from '@tanstack/react-query';
import { instruments } from '../../../shared/instruments/index.ts';
import type { Output } from '../../../shared/ipc/contract.ts';
import { call } from '../../api.ts';

export type TeacherForm = Output<'submission.list'>[number];

export const teacherInstruments = instruments.filter(({ about }) => about === 'teacher');

/** All forms about teachers in a school year; null while they are being read. */
export function useTeacherForms(year: string): readonly TeacherForm[] | null {
  return useQueries({
    queries: teacherInstruments.map(({ id }) => ({
      queryKey: ['submission.list', { instrument: id, year }],
      queryFn: () => call('submission.list', { instrument: id, year }),
    })),
    combine: (lists) => (lists.every(({ data }) => data !== undefined) ? lists.flatMap(({ data }) => data ?? []) : null),
  });
}
