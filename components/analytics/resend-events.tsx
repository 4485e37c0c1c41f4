'use client';

import { useEffect } from 'react';
import { getReporter } from './reporter';

/** Sends what earlier pages could not: on every page of the site, because a reader may not come back to an interview. */
export function ResendEvents() {
  useEffect(() => {
    getReporter();
  }, []);
  return null;
}
