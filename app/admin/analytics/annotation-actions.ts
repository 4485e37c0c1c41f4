'use server';

import { addAnnotation } from '@/lib/analytics/annotations/add-annotation';
import { removeAnnotation } from '@/lib/analytics/annotations/remove-annotation';
import { editorFormAction } from '../_editor-action';
import { annotationForm, removalForm } from './annotation-schema';

/** Puts an owner's own mark on the charts. What the form would not send is left undone. */
export const addAnnotationAction = editorFormAction(
  '/admin/analytics',
  'analytics.annotate',
  async ({ db, editor, now }, data) => {
    const parsed = annotationForm.safeParse(Object.fromEntries(data));
    if (parsed.success) await addAnnotation(db, { ...parsed.data, userId: editor.id }, now);
  },
);

export const removeAnnotationAction = editorFormAction(
  '/admin/analytics',
  'analytics.annotate',
  async ({ db }, data) => {
    const parsed = removalForm.safeParse(Object.fromEntries(data));
    if (parsed.success) await removeAnnotation(db, parsed.data.id);
  },
);
