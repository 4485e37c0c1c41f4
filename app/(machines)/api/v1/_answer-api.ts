import type { Problem } from '@/lib/api/openapi';
import { toApi } from '@/lib/api/to-api';
import { getEnv } from '@/lib/env';
import { answerDocument } from '../../_answer-document';

/** What is at an address: a value to be sent as JSON, or why there is none, in a sentence. */
export type ApiResult = { ok: true; value: object } | { ok: false; status: 400 | 404; sentence: string };

export const found = (value: object): ApiResult => ({ ok: true, value });
export const missing = (sentence: string): ApiResult => ({ ok: false, status: 404, sentence });

/** Items a page of a list. */
export const API_PAGE = 50;
const LAST_PAGE = 9_999;

/** Answers a GET of the API, which is kept and weighed as every document for machines is. */
export async function answerApi(
  request: Request,
  read: (to: ReturnType<typeof toApi>) => Promise<ApiResult>,
): Promise<Response> {
  if (new URL(request.url).search !== '') {
    return refuse(400, 'Addresses of this API take no parameters; pages of a list are at …/page/2 and so on.');
  }
  let refusal: Response | null = null;
  const answer = await answerDocument(request, async () => {
    const result = await read(toApi(getEnv().siteUrl));
    if (result.ok) return { body: JSON.stringify(result.value), contentType: 'application/json; charset=utf-8' };
    refusal = refuse(result.status, result.sentence);
    return null;
  });
  return refusal ?? answer;
}

/** Answers with a page of a list. @param text the page's number as the address has it; null for the first */
export async function answerApiPage(
  request: Request,
  text: string | null,
  read: (to: ReturnType<typeof toApi>, page: { page: number; size: number }) => Promise<ApiPage>,
): Promise<Response> {
  return answerApi(request, async (to) => {
    const page = text === null ? 1 : parsePage(text);
    if (page === null) {
      const sentence = `“${text}” is no page; expected a whole number from 2 to ${LAST_PAGE}.`;
      return { ok: false, status: 400, sentence };
    }
    const value = await read(to, { page, size: API_PAGE });
    return page <= value.pageCount ? found(value) : missing(`The last page is ${value.pageCount}.`);
  });
}

type ApiPage = { page: number; pageCount: number; items: object[] };

export function parsePage(text: string): number | null {
  const page = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0;
  return page >= 2 ? page : null;
}

function refuse(status: 400 | 404, sentence: string): Response {
  const body = { error: sentence } satisfies Problem;
  return Response.json(body, {
    status,
    headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' },
  });
}

/** What a browser asks before a script of another site may send If-None-Match. */
export function answerPreflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since',
      'Access-Control-Max-Age': '86400',
    },
  });
}
