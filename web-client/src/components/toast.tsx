import { lazy, Suspense, useSyncExternalStore } from 'react';
import { frameText } from '@/lib/frame-texts';
import { toProblem } from '@/lib/problem';

const load = () => import('@mantine/notifications');
const Shown = lazy(async () => ({ default: (await load()).Notifications }));

let wanted = false;
const listeners = new Set<() => void>();

/** Where toasts appear; fetched with the first of them. */
export function Toasts() {
  const any = useSyncExternalStore(subscribe, () => wanted);
  return <Suspense>{any && <Shown position="bottom-center" autoClose={6_000} limit={3} />}</Suspense>;
}

/** It worked: said aloud and gone after a few seconds. */
export function toast(message: string) {
  void show({ message, color: 'green.8' });
}

/** A refusal that belongs to no form and no list. */
export function toastProblem(error: unknown) {
  const { title, detail } = toProblem(error);
  void show({ title, message: detail ?? '', color: 'red.8', autoClose: 12_000 });
}

async function show(content: { title?: string; message: string; color: string; autoClose?: number }) {
  wanted = true;
  listeners.forEach((listener) => {
    listener();
  });
  const { notifications } = await load();
  notifications.show({ ...content, withBorder: true, closeButtonProps: { 'aria-label': frameText('close') } });
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
