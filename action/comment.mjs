/**
 * One comment of a pull request, made once and updated in place from then on (GitHub's REST API, issue comments).
 */
import { createHash } from 'node:crypto';

/** GitHub refuses a longer one. */
const LONGEST = 65_536;
const PATIENCE_MILLISECONDS = 20_000;
/** Whoever comments with the token of a workflow. */
const BOT = 'github-actions[bot]';

/** What makes a comment ours, and tells it from that of another use of the action. */
export function markerOf(...parts) {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
  return `<!-- appcfg-targets ${hash} -->`;
}

/**
 * @typedef {{ api: string, token: string, repository: string, number: number }} PullRequest
 *
 * @param {PullRequest} pullRequest
 * @param {string} marker the first line of the comment
 * @param {string} text Markdown
 * @param {{ isNews: boolean }} options whether it is worth a comment where there is none yet
 * @returns {Promise<string>} what was done; throws if the API refuses it
 */
export async function writeComment(pullRequest, marker, text, { isNews }) {
  const body = `${marker}\n${text}`.slice(0, LONGEST);
  const own = await ownComment(pullRequest, marker);
  if (own === undefined && !isNews) return 'nothing to comment';
  if (own === undefined) {
    await ask(pullRequest, 'POST', `issues/${pullRequest.number}/comments`, { body });
    return 'commented';
  }
  if (own.body.replaceAll('\r\n', '\n').trimEnd() === body.trimEnd()) return 'the comment is up to date';
  await ask(pullRequest, 'PATCH', `issues/comments/${own.id}`, { body });
  return 'updated the comment';
}

/** The first comment with the marker that the owner of the token wrote: anybody can write the marker. */
async function ownComment(pullRequest, marker) {
  const login = await loginOf(pullRequest);
  for (let page = 1; ; page += 1) {
    const path = `issues/${pullRequest.number}/comments?per_page=100&page=${page}`;
    const comments = await ask(pullRequest, 'GET', path);
    const own = comments.find(({ body, user }) => user?.login === login && body?.startsWith(marker));
    if (own !== undefined || comments.length < 100) return own;
  }
}

/** The token of a workflow may not ask who it is. */
async function loginOf({ api, token }) {
  const response = await request(`${api}/user`, 'GET', token);
  return response.ok ? (await response.json()).login : BOT;
}

async function ask({ api, token, repository }, method, path, body) {
  const response = await request(`${api}/repos/${repository}/${path}`, method, token, body);
  if (response.ok) return response.json();
  const said = await response.text();
  throw new Error(`${method} ${path.replace(/\?.*/u, '')}: ${response.status} ${said.slice(0, 200)}`);
}

function request(url, method, token, body) {
  return fetch(url, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': 'appcfg',
      'x-github-api-version': '2022-11-28',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
  });
}
