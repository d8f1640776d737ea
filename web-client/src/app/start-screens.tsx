import { Button, Loader } from '@mantine/core';
import { ErrorMessage } from '@/components/error-message';
import { browser, signIn } from '@/lib/browser';
import { useFrameTexts } from '@/lib/frame-texts';
import { toProblem } from '@/lib/problem';
import styles from '@/app/start-screens.module.css';

export function Starting() {
  const t = useFrameTexts();
  return (
    <main className={styles.middle}>
      <h1 className={styles.name}>Leerstroom</h1>
      <Loader aria-label={t('loading')} role="status" />
    </main>
  );
}

export function StartFailed({ error }: { error: Error }) {
  const t = useFrameTexts();
  return (
    <main className={styles.middle}>
      <h1 className={styles.name}>Leerstroom</h1>
      <ErrorMessage problem={toProblem(error)} />
      <Button
        onClick={() => {
          browser.leave('/');
        }}
      >
        {t('retry')}
      </Button>
    </main>
  );
}

export function SignInFailed() {
  const t = useFrameTexts();
  return (
    <main className={styles.middle}>
      <h1 className={styles.name}>Leerstroom</h1>
      <p>
        <strong>{t('signInFailed')}</strong>
        <br />
        {t('signInFailedDetail')}
      </p>
      <Button onClick={signIn}>{t('signIn')}</Button>
    </main>
  );
}
