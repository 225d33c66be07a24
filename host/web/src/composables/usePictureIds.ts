import { api, body } from '@/api/client'
import { useLibrary } from '@/stores/library'

const LIMIT = 500

/** Ids of parts of the result that were never on screen. */
export function usePictureIds() {
  const library = useLibrary()

  async function read(offset: number, limit: number): Promise<{ ids: number[]; total: number }> {
    const query = { q: library.query || undefined, sort: library.sort, offset, limit, fields: ['id' as const] }
    const page = await body(api.GET('/api/v1/pictures', { params: { query } }))
    return { ids: page.items.map((picture) => picture.id), total: page.total }
  }

  async function idsBetween(from: number, to: number): Promise<number[]> {
    const known: number[] = []
    for (let position = from; position <= to; position++) {
      const picture = library.at(position)
      if (!picture) break
      known.push(picture.id)
    }
    if (known.length === to - from + 1) return known
    const ids: number[] = []
    for (let offset = from; offset <= to; offset += LIMIT) ids.push(...(await read(offset, Math.min(LIMIT, to - offset + 1))).ids)
    return ids
  }

  async function allIdsExcept(except: ReadonlySet<number>): Promise<number[]> {
    const ids: number[] = []
    for (let offset = 0, total = 1; offset < total; offset += LIMIT) {
      const page = await read(offset, LIMIT)
      total = page.total
      ids.push(...page.ids.filter((id) => !except.has(id)))
    }
    return ids
  }

  return { idsBetween, allIdsExcept }
}
