import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { Notice } from './Notice.tsx';

type Props = { readonly children: ReactNode };

/** A screen that broke says so and offers a way out; what was entered is saved already. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override render() {
    if (!this.state.error) return this.props.children;
    return (
      <Notice tone="bad" title="Что-то пошло не так: экран не удалось показать" isLive>
        <p>Введённые данные сохранены. Откройте экран ещё раз или вернитесь на рабочий стол.</p>
        <Button variant="default" onClick={() => this.setState({ error: null })}>
          Открыть ещё раз
        </Button>
        <a href="#/" onClick={() => this.setState({ error: null })}>
          На рабочий стол
        </a>
      </Notice>
    );
  }
}
