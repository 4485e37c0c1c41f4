import type { AnalyticsRequest } from '@/app/_analytics/request';
import type { AnnotationTools } from '@/components/analytics/annotations';
import { MAX_ANNOTATION_LENGTH } from '@/lib/analytics/annotations/add-annotation';
import { addAnnotationAction, removeAnnotationAction } from './annotation-actions';

/** What a page's annotation forms need. @param back the address of the page */
export function annotationTools(back: string, { episode, today }: AnalyticsRequest): AnnotationTools {
  return {
    add: addAnnotationAction,
    remove: removeAnnotationAction,
    back,
    episodeId: episode?.id ?? null,
    today,
    maxLength: MAX_ANNOTATION_LENGTH,
  };
}
