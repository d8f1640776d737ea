import { notifications } from '@mantine/notifications';
import { toProblem } from '@/lib/problem';

/** It worked: said aloud and gone after a few seconds. */
export function toast(message: string) {
  notifications.show({ message, color: 'green.8', withBorder: true });
}

/** A refusal that belongs to no form and no list. */
export function toastProblem(error: unknown) {
  const { title, detail } = toProblem(error);
  notifications.show({ title, message: detail ?? '', color: 'red.8', autoClose: 12_000, withBorder: true });
}
