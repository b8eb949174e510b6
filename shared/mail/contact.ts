import { z } from 'zod';
import { OwnAddress } from './ownAddress.ts';

const Id = z.string().min(1).max(64);

/** A body that letters go to beside the schools and people of the base: управление образования, ИРО. */
export const Contact = z.object({
  id: Id,
  municipality: Id,
  name: z.string().trim().min(1, 'Укажите название').max(300, 'Не длиннее 300 знаков'),
  /** Whom to turn to there. */
  person: z.string().trim().max(300, 'Не длиннее 300 знаков'),
  phone: z.string().trim().max(60, 'Не длиннее 60 знаков'),
  email: OwnAddress,
  note: z.string().trim().max(2000, 'Не длиннее 2000 знаков'),
});
export type Contact = z.infer<typeof Contact>;

/** Who stands in the address book. */
export const Addressee = z.object({ kind: z.enum(['school', 'person', 'body']), id: Id }).strict();
export type Addressee = z.infer<typeof Addressee>;

/** A group of the user's own. */
export const ContactGroup = z.object({
  id: Id,
  municipality: Id,
  name: z.string().trim().min(1, 'Укажите название').max(200, 'Не длиннее 200 знаков'),
  members: z.array(Addressee).max(3000),
});
export type ContactGroup = z.infer<typeof ContactGroup>;
