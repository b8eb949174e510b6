import { useQueries } from '@tanstack/react-query';
import { kindsOf } from '../../../shared/collection/askedForms.ts';
import type { Output } from '../../../shared/ipc/contract.ts';
import { call } from '../../api.ts';
import { useFollowed } from '../../useFollowed.ts';

type TeacherForm = Output<'submission.list'>[number];

/** All forms about teachers in a school year; null while they are being read. */
export function useTeacherForms(year: string): readonly TeacherForm[] | null {
  const instruments = useFollowed().filter((instrument) => kindsOf(instrument).includes('teacher'));
  return useQueries({
    queries: instruments.map(({ id }) => ({
      queryKey: ['submission.list', { instrument: id, year }],
      queryFn: () => call('submission.list', { instrument: id, year }),
    })),
    combine: (lists) => (lists.every(({ data }) => data !== undefined) ? lists.flatMap(({ data }) => data ?? []) : null),
  });
}
