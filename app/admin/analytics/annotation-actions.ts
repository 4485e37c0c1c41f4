'use server';

import { addAnnotation } from '@/lib/analytics/annotations/add-annotation';
import { removeAnnotation } from '@/lib/analytics/annotations/remove-annotation';
import { recordNothing } from '@/lib/audit/acting';
import { editorFormAction } from '../_editor-action';
import { annotationForm, removalForm } from './annotation-schema';

/** Puts an owner's own mark on the charts. What the form would not send is left undone. */
export const addAnnotationAction = editorFormAction(
  '/admin/analytics',
  'analytics.annotate',
  async ({ db, editor, now }, data) => {
    const parsed = annotationForm.safeParse(Object.fromEntries(data));
    if (!parsed.success) return recordNothing();
    await addAnnotation(db, { ...parsed.data, userId: editor.id }, now);
  },
);

export const removeAnnotationAction = editorFormAction(
  '/admin/analytics',
  'analytics.annotate',
  async ({ db, now }, data) => {
    const parsed = removalForm.safeParse(Object.fromEntries(data));
    if (!parsed.success) return recordNothing();
    await removeAnnotation(db, parsed.data.id, now);
  },
);
