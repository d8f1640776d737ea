import { Button, Stack, Text } from '@mantine/core';
import { AppLink } from '@/components/app-link';
import { EmptyState } from '@/components/empty-state';
import { Lines, Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { useHome, type Home, type HomeModule } from '@/features/home/api/get-home';
import { ModuleBar } from '@/features/home/student/module-bar';
import { Waiting } from '@/features/home/student/waiting';
import { useHomeTexts } from '@/features/home/texts';
import { useSession } from '@/lib/session';

export function StudentHome() {
  const t = useHomeTexts();
  const home = useHome();
  const { name } = useSession();
  return (
    <Page title={t('hello', { name: name.split(' ')[0] ?? name })}>
      <Loaded query={home} skeleton={<Lines count={3} height={96} />}>
        {(data) => (data.modules.length === 0 ? <Nothing reason={data.emptyReason} /> : <Modules home={data} />)}
      </Loaded>
    </Page>
  );
}

function Nothing({ reason = 'NO_LICENSE' }: { reason: Home['emptyReason'] }) {
  const t = useHomeTexts();
  return (
    <EmptyState picture={<Waiting />}>
      <p>{t(reason)}</p>
    </EmptyState>
  );
}

function Modules({ home }: { home: Home }) {
  const t = useHomeTexts();
  const latest = lastReadIn(home.modules);
  return (
    <section aria-label={t('yourModules')}>
      <Stack gap="md">
        <GoOn module={latest} />
        {home.modules.map((module) => (
          <ModuleBar key={module.moduleId} module={module} openAtFirst={module === latest} />
        ))}
      </Stack>
    </section>
  );
}

function GoOn({ module }: { module: HomeModule | undefined }) {
  const t = useHomeTexts();
  if (!module?.continuePageId) {
    return <Text>{t('allRead')}</Text>;
  }
  return (
    <div>
      <Button component={AppLink} to={`/pages/${module.continuePageId}`} size="md">
        {module.lastReadAt ? t('goOn') : t('begin')}
      </Button>
      <Text span ml="sm" style={{ overflowWrap: 'anywhere' }}>
        {module.title}
      </Text>
    </div>
  );
}

/** The module that was read in last and has something left to read, else the first that has. */
function lastReadIn(modules: HomeModule[]): HomeModule | undefined {
  const unfinished = modules.filter(({ continuePageId }) => continuePageId);
  return unfinished.toSorted((a, b) => (b.lastReadAt ?? '').localeCompare(a.lastReadAt ?? ''))[0] ?? modules[0];
}
