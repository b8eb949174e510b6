import { NameForms } from '../../model/nameForms.ts';
import { call, nothing } from '../call.ts';

/** How names are declined where the user set it. */
export const nameCalls = {
  'name.list': call(nothing).returns<readonly NameForms[]>(),
  /** Forms that say nothing leave the name to the program. */
  'name.save': call(NameForms.strict()).returns<null>(),
};
