import { Link } from 'wouter';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';

export function NotFoundPage() {
  return (
    <Page title="Такой страницы нет">
      <EmptyState title="Адрес не ведёт ни к одному экрану" action={<Link href="/">На рабочий стол</Link>}>
        Возможно, запись была удалена или экран ещё не создан.
      </EmptyState>
    </Page>
  );
}
