import { Loaded } from '../../components/Loaded.tsx';
import { useCall } from '../../useCall.ts';
import { MailServerForm } from './MailServerForm.tsx';
import { MailTemplates } from './MailTemplates.tsx';
import styles from './Settings.module.css';

/** «Почта»: the server that letters go through, the words they begin with. */
export function MailTab() {
  const view = useCall('mailServer.get', {});
  const templates = useCall('mail.templates', {});
  return (
    <>
      <section className={styles.part} aria-labelledby="server-heading">
        <h2 id="server-heading">Отправка из программы</h2>
        <p>
          Без этой настройки программа сеть не использует: письма создаются черновиками для почтовой программы. Настройка хранится на этом
          компьютере, а не в базе.
        </p>
        <Loaded query={view}>{(given) => <MailServerForm view={given} />}</Loaded>
      </section>
      <section className={`${styles.part} ${styles.wide}`} aria-labelledby="templates-heading">
        <h2 id="templates-heading">Образцы писем</h2>
        <p>С этих слов начинается письмо; в нём самом их можно изменить.</p>
        <Loaded query={templates}>{(rows) => <MailTemplates templates={rows} />}</Loaded>
      </section>
    </>
  );
}
