import { useState } from 'react';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { makeQueryClient } from '@/api/query-client';
import { SignedIn } from '@/app/signed-in';
import { theme } from '@/components/theme';
import { Toasts } from '@/components/toast';

export function App() {
  const [cache] = useState(makeQueryClient);
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      <QueryClientProvider client={cache}>
        <SignedIn />
        <Toasts />
      </QueryClientProvider>
    </MantineProvider>
  );
}
