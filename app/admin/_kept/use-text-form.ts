import { useInsertionEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import {
  type DefaultValues,
  type FieldPath,
  type FieldPathValue,
  type FieldValues,
  get,
  type Resolver,
  type UseFormRegister,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import { type EarlyText, noteEarlyText, takeEarlyText } from './early-text';

/**
 * A form of text that is there before its script is: its fields come with their text from the server, and what is typed
 * into them until the script takes over stays typed.
 */
export function useTextForm<Form extends FieldValues>(
  resolver: Resolver<Form, unknown, Form>,
  initial: Form & DefaultValues<Form>,
): UseFormReturn<Form, unknown, Form> {
  const form = useForm<Form, unknown, Form>({ resolver, defaultValues: initial });
  const [register] = useState(() => withText(form.register, initial));
  // Left as it is, `register` gives fields their text by script alone.
  form.register = register;
  useEarlyText(form);
  return form;
}

function withText<Form extends FieldValues>(register: UseFormRegister<Form>, initial: Form): UseFormRegister<Form> {
  return (name, options) => ({ ...register(name, options), defaultValue: get(initial, name) });
}

const subscribeToNothing = () => () => {};

/** Takes over what was typed before the form's script was there, which the form would put its own text in place of. */
function useEarlyText<Form extends FieldValues>(form: UseFormReturn<Form, unknown, Form>): void {
  const isHydrating = useSyncExternalStore(
    subscribeToNothing,
    () => false,
    () => true,
  );
  if (isHydrating && typeof document !== 'undefined') noteEarlyText(document);
  const early = useRef<EarlyText[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is there before the form's own text is
  useInsertionEffect(() => {
    // Once more, for what came meanwhile.
    if (isHydrating) noteEarlyText(document);
    // Other forms of the page keep what is in them.
    early.current = takeEarlyText().filter(({ name }) => isTextField(form, name));
    // Set back, for the form would take it over itself and tell nobody who watches its values.
    for (const { setBack } of early.current) setBack();
  }, []);
  useLayoutEffect(() => {
    // Once all who watch do so, and before anything is seen of it.
    queueMicrotask(() => {
      for (const { name, value, select } of early.current) {
        if (!isTextField(form, name)) continue;
        form.setValue(name, value as FieldPathValue<Form, FieldPath<Form>>, { shouldDirty: true });
        select();
      }
      early.current = [];
    });
  }, [form]);
}

function isTextField<Form extends FieldValues>(
  form: UseFormReturn<Form, unknown, Form>,
  name: string,
): name is FieldPath<Form> {
  return typeof get(form.getValues(), name) === 'string';
}
