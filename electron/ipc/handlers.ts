import type { Handlers } from '../../shared/ipc/contract.ts';
import type { AddressBookCalls } from '../services/addressBook.ts';
import { admitInstrument } from '../services/admitInstrument.ts';
import { askedOf } from '../services/askedOf.ts';
import { competenceAnalysis } from '../services/competenceAnalysis.ts';
import { checkBase } from '../services/checkBase.ts';
import { bulkTable, saveMany } from '../services/bulkEntry.ts';
import { copyBefore } from '../services/copyBefore.ts';
import { bases } from '../services/bases.ts';
import { discrepancyViews } from '../services/discrepancyViews.ts';
import { acceptDoubt, doubtHistory, withdrawDoubt } from '../services/acceptDoubt.ts';
import { identificationRules, identificationView, removeRule, saveRule, schoolIdentification } from '../services/identification.ts';
import type { IntakeCalls } from '../services/intake/intakeCalls.ts';
import type { DocumentCalls } from '../services/documents.ts';
import { openForm, reopenForm, saveAnswer, saveNote } from '../services/entry.ts';
import type { InstrumentFileCalls } from '../services/exportInstrument.ts';
import { addedInstruments, addInstrument, instrumentForms, instrumentView, removeInstrument } from '../services/instruments.ts';
import { saveWindow, windowList } from '../services/collectionDates.ts';
import { livingView, namesTyped, saveEdits } from '../services/livingReports.ts';
import type { MailCalls } from '../services/mail.ts';
import type { MailTemplateCalls } from '../services/mailTemplates.ts';
import type { OutboxCalls } from '../services/outbox.ts';
import { layoutSettings, saveLayout } from '../services/layout.ts';
import { homeMatrix } from '../services/homeMatrix.ts';
import { addYear, chooseMunicipality, saveSettings, setRule, settings } from '../services/municipality.ts';
import { chooseOrder, orders } from '../services/orders.ts';
import type { PackCalls } from '../services/packs.ts';
import type { ReportPackCalls } from '../services/reportPacks.ts';
import { addPerson, personCard, savePerson } from '../services/people.ts';
import { lineResults, registerRows, resultsView } from '../services/resultDynamics.ts';
import { groupResults, resultList, saveResult } from '../services/results.ts';
import { markExecution, markHistory, roadmapExecution } from '../services/roadmapExecution.ts';
import { roster } from '../services/roster.ts';
import { riskMap } from '../services/riskMap.ts';
import { schoolClusters } from '../services/schoolClusters.ts';
import type { ScanCalls } from '../services/scans.ts';
import { schoolContext } from '../services/schoolContext.ts';
import { addCause, removeCause, removeMark, setMark } from '../services/schoolMarks.ts';
import { addSchool, saveSchool, schoolCard, schoolList } from '../services/schools.ts';
import { search } from '../services/search.ts';
import type { SentCalls } from '../services/sentDocuments.ts';
import { submissionList } from '../services/submissionList.ts';
import { submissionView } from '../services/submissionView.ts';
import { listTargets, saveTarget } from '../services/targets.ts';
import { presenceLevels } from '../services/presenceLevels.ts';
import { saveThresholds, thresholds } from '../services/thresholds.ts';

/** Every call of the contract, one line each. */
export function handlersOf(
  all: ReturnType<typeof bases>,
  documents: DocumentCalls &
    SentCalls &
    MailCalls &
    MailTemplateCalls &
    OutboxCalls &
    AddressBookCalls &
    PackCalls &
    ReportPackCalls &
    InstrumentFileCalls &
    IntakeCalls &
    ScanCalls,
): Handlers {
  const base = all.current;
  return {
    'base.state': all.state,
    'base.create': all.create,
    'base.open': ({ id }) => all.open(id),
    'base.check': () => checkBase(base()),

    'municipality.choose': (input) => (chooseMunicipality(base(), input), all.state()),
    'municipality.save': (municipality) => base().municipalities.save(municipality, base().stamp()),
    'year.add': ({ year }) => addYear(base(), year),
    'targets.list': () => listTargets(base()),
    'targets.save': (target) => saveTarget(base(), target),
    'settings.get': () => settings(base()),
    'settings.save': (input) => saveSettings(base(), input),

    'instrument.list': () => addedInstruments(base()),
    'instrument.forms': () => instrumentForms(base()),
    'instrument.get': (key) => instrumentView(base(), key),
    'instrument.check': ({ text }) => admitInstrument(base().instruments, text),
    'instrument.add': (input) => addInstrument(base(), input),
    'instrument.remove': (key) => removeInstrument(base(), key),

    'order.list': () => orders(base()),
    'order.choose': (input) => chooseOrder(base(), input),
    'window.list': ({ year }) => windowList(base(), year),
    'window.save': (input) => saveWindow(base(), input),

    'layout.get': () => layoutSettings(base(), base().municipality().id),
    'layout.save': (given) => saveLayout(base(), given),

    'thresholds.get': () => thresholds(base()),
    'thresholds.save': (given) => saveThresholds(base(), given),

    'home.matrix': ({ year }) => homeMatrix(base(), year),
    'search.find': (input) => search(base(), input),

    'school.list': ({ year }) => schoolList(base(), year),
    'school.get': ({ id }) => schoolCard(base(), id),
    'school.add': (school) => addSchool(base(), school),
    'school.save': (school) => saveSchool(base(), school),
    'school.remove': ({ id }) => (base().schools.remove(id, base().stamp()), null),
    'school.restore': ({ id }) => base().schools.restore(id, base().stamp()),
    'school.setStatus': (status) => (base().schools.setStatus(status, base().stamp()), null),

    'person.list': () => roster(base()).people,
    'person.get': ({ id }) => personCard(base(), id),
    'person.add': (person) => addPerson(base(), person),
    'person.save': (person) => savePerson(base(), person),
    'person.remove': ({ id }) => (base().people.remove(id, base().stamp()), null),
    'person.restore': ({ id }) => base().people.restore(id, base().stamp()),

    'name.list': () => base().nameForms.list(),
    'name.save': (forms) => (base().nameForms.save(forms, base().stamp()), null),

    'form.asked': (input) => askedOf(base(), input),
    'submission.open': (key) => openForm(base(), key),
    'submission.get': ({ id }) => submissionView(base(), id),
    'submission.list': (input) => submissionList(base(), input),
    'submission.saveAnswer': (input) => saveAnswer(base(), input),
    'submission.saveMany': (input) => saveMany(base(), input),
    'submission.copyBefore': (input) => copyBefore(base(), input),
    'bulk.table': (input) => bulkTable(base(), input),
    'submission.saveNote': (input) => saveNote(base(), input),
    'submission.acceptDoubt': (input) => acceptDoubt(base(), input),
    'submission.withdrawDoubt': (input) => withdrawDoubt(base(), input),
    'submission.doubtHistory': ({ id }) => doubtHistory(base(), id),
    'submission.history': ({ id }) => base().submissions.history(id),
    'presence.levels': (input) => presenceLevels(base(), input),
    'submission.reopen': (input) => reopenForm(base(), input),

    'result.list': () => resultList(base()),
    'result.save': (result) => saveResult(base(), result),
    'result.remove': ({ id }) => base().results.remove(id, base().stamp()),
    'result.groups': () => groupResults(base()),

    'analysis.competence': ({ year }) => competenceAnalysis(base(), year),
    'analysis.risks': ({ year }) => riskMap(base(), year),
    'analysis.results': ({ school }) => resultsView(base(), school),
    'analysis.resultLine': (line) => lineResults(base(), line),
    'analysis.register': ({ year }) => registerRows(base(), year),
    'analysis.schoolContext': (input) => schoolContext(base(), input),
    'analysis.clusters': (input) => schoolClusters(base(), input),
    'cause.add': (cause) => addCause(base(), cause),
    'cause.remove': (cause) => removeCause(base(), cause),

    'identification.view': (input) => identificationView(base(), input),
    'identification.school': (input) => schoolIdentification(base(), input),
    'identification.rules': () => identificationRules(base()),
    'identification.saveRule': (rule) => saveRule(base(), rule),
    'identification.removeRule': ({ id }) => removeRule(base(), id),
    'schoolMark.set': (mark) => setMark(base(), mark),
    'schoolMark.remove': (key) => removeMark(base(), key),

    'roadmap.execution': (input) => roadmapExecution(base(), input),
    'roadmap.mark': (input) => markExecution(base(), input),
    'roadmap.markHistory': (key) => markHistory(base(), key),

    'discrepancy.list': ({ year }) => discrepancyViews(base(), year),
    'rule.set': (input) => setRule(base(), input),

    'report.living': (key) => livingView(base(), key),
    'report.saveEdits': (input) => saveEdits(base(), input),
    'report.names': (input) => namesTyped(base(), input),

    ...documents,
  };
}
