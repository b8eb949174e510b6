import type { Municipality } from '../../shared/model/records.ts';
import { createBase } from '../db/create.ts';
import { stores } from '../db/stores.ts';
import type { Clock } from './base.ts';
import { schoolYearOf } from './schoolYear.ts';

/** A base with one municipality, named as the user named it, and the school year of today. */
export function newEmptyBase(file: string, name: string, { now, newId }: Clock): void {
  const stamp = { at: now().toISOString(), by: '' };
  createBase(file, { base: newId(), name, createdAt: stamp.at }, (db) => {
    const { municipalities } = stores(db);
    const municipality: Municipality = {
      id: newId(),
      name,
      authority: '',
      centre: '',
      signerPost: '',
      signerName: '',
      orderTitle: '',
      orderNumber: '',
      orderOn: null,
      isDemo: false,
    };
    municipalities.add(municipality, stamp);
    municipalities.addYear(municipality.id, schoolYearOf(now()), stamp);
  });
}
