import { useState } from 'react';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { makeQueryClient } from '@/api/query-client';
import { SignedIn } from '@/app/signed-in';
import { theme } from '@/components/theme';

export function App() {
  const [cache] = useState(makeQueryClient);
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      <QueryClientProvider client={cache}>
        <SignedIn />
        <Notifications position="bottom-center" autoClose={6_000} limit={3} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
