import { ApiError } from '@/api/problem'

const BASE = '/api/v1/'
const READ = 'library.read'
const WRITE = 'library.write'

/** The parts of the API that are about pictures. The rest (accounts, tokens, plugins, packages, scripts, settings) is nobody's but the owner's. */
const LIBRARY = new Set(['pictures', 'people', 'sets', 'projects', 'tags', 'query', 'filters', 'operations'])

/** Ask for pixels of pictures by POST and change nothing. */
const READS_BY_POST = new Set(['filters/preview', 'filters/render'])

const refused = (code: string, message: string): ApiError => new ApiError(403, { status: 403, title: message, detail: message, code })

function parse(path: string): URL | null {
  try {
    return new URL(path.replace(/^\/(api\/v1\/)?/, ''), `http://host.invalid${BASE}`)
  } catch {
    return null
  }
}

export interface Asking {
  plugin: string
  permissions: readonly string[]
}

/** The address of a request that a plugin's part may send, or the refusal. What a part writes is hostile input. */
export function addressOf({ plugin, permissions }: Asking, method: string, path: string): string {
  const url = parse(path)
  // An encoded slash is one segment here and may be two elsewhere.
  if (url === null || url.host !== 'host.invalid' || !url.pathname.startsWith(BASE) || /%2f|%5c|%2e|\/\//i.test(url.pathname)) throw refused('PH3096', `'${path}' is not an address of the API.`)
  const below = url.pathname.slice(BASE.length)
  if (below === 'own' || below.startsWith('own/')) return `/plugins/${encodeURIComponent(plugin)}/x${below.slice('own'.length)}${url.search}`
  const [area] = below.split('/')
  const needed = method === 'GET' || READS_BY_POST.has(below) ? READ : WRITE
  if (!LIBRARY.has(area!)) throw refused('PH3095', `'${area}' is not open to plugins.`)
  if (!permissions.includes(needed)) throw refused('PH3095', `${method} ${below} needs the permission ${needed}, which ${plugin} does not declare.`)
  return `/${below}${url.search}`
}
