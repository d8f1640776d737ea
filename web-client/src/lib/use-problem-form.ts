import { useState } from 'react';
import { useForm, type UseFormInput } from '@mantine/form';
import { ProblemError, toProblem, type Problem } from '@/lib/problem';

type Fields = Record<string, unknown>;

/**
 * A form whose refusals stand at their fields and take the focus: those it finds itself (`validate`) and those the
 * platform sends (`errors` of a problem). What belongs to no field is the `problem`, to be shown above the buttons.
 */
export function useProblemForm<T extends Fields>(
  input: UseFormInput<T>,
  submit: (values: T, reset: () => void) => Promise<unknown>,
) {
  const form = useForm<T>(input);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);

  const onSubmit = form.onSubmit(
    async (values) => {
      setProblem(undefined);
      setBusy(true);
      try {
        await submit(values, form.reset);
      } catch (error) {
        setProblem(placeAtFields(error));
      } finally {
        setBusy(false);
      }
    },
    (errors) => {
      focusOn(Object.keys(errors)[0]);
    },
  );

  function placeAtFields(error: unknown): Problem | undefined {
    const fields = error instanceof ProblemError ? error.fields : {};
    const known = Object.entries(fields).filter(([field]) => field in form.getValues());
    for (const [field, sentence] of known) {
      form.setFieldError(field, sentence);
    }
    focusOn(known[0]?.[0]);
    return known.length > 0 && known.length === Object.keys(fields).length ? undefined : toProblem(error);
  }

  function focusOn(field: string | undefined) {
    if (field) {
      // once the error is on screen, so that it is read out with the field
      setTimeout(() => form.getInputNode(field)?.focus());
    }
  }

  return { form, onSubmit, problem, busy };
}
