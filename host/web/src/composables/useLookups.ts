import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, body } from '@/api/client'
import type { FacetBy } from '@/api/collections'
import type { TagCount } from '@/api/types'
import type { BinKind } from '@/lib/timeline'

export const FACETS = ['tag', 'person', 'set', 'project', 'folder', 'generator', 'model', 'lora', 'sampler', 'camera', 'lens', 'format'] as const
/** Folders make a tree: leaving some out would lose branches. */
const FACET_VALUES = 300

export function useQueryFields() {
  return useQuery({
    queryKey: ['queryFields'],
    queryFn: async () => (await body(api.GET('/api/v1/query/fields'))).fields,
    staleTime: Infinity,
  })
}

export function useFacets(query: Ref<string>, enabled: Ref<boolean>) {
  return useQuery({
    queryKey: ['facets', query],
    queryFn: async ({ signal }) => {
      const params = { query: { q: query.value || undefined, by: [...FACETS], limit: FACET_VALUES } }
      return (await body(api.GET('/api/v1/pictures/facets', { params, signal }))).items
    },
    enabled,
    placeholderData: keepPreviousData,
    retry: false,
  })
}

export function useHistogram(query: Ref<string>, by: Ref<BinKind>, enabled: Ref<boolean>) {
  return useQuery({
    queryKey: ['facets', 'histogram', by, query],
    queryFn: async ({ signal }) => (await body(api.GET('/api/v1/pictures/histogram', { params: { query: { q: query.value || undefined, by: by.value } }, signal }))).items,
    enabled,
    placeholderData: keepPreviousData,
    retry: false,
  })
}

/** How many pictures a query finds, for the sidebar. */
export function useCount(query: string) {
  const result = useQuery({
    queryKey: ['counts', query],
    queryFn: async ({ signal }) => (await body(api.GET('/api/v1/pictures', { params: { query: { q: query || undefined, limit: 1, fields: ['id'] } }, signal }))).total,
    staleTime: 30_000,
    retry: false,
  })
  return computed(() => result.data.value ?? null)
}

/** How many each of these queries would find, for advice when one finds nothing. */
export function useCounts(queries: Ref<string[]>) {
  return useQuery({
    queryKey: ['counts', 'each', queries],
    queryFn: ({ signal }) =>
      Promise.all(queries.value.map(async (q) => (await body(api.GET('/api/v1/pictures', { params: { query: { q: q || undefined, limit: 1, fields: ['id'] } }, signal }))).total)),
    enabled: computed(() => queries.value.length > 0),
    retry: false,
  })
}

/** Looks tags up by prefix, each prefix once. */
export function useTagLookup() {
  const client = useQueryClient()
  return (prefix: string, limit = 8): Promise<TagCount[]> =>
    client.fetchQuery({
      queryKey: ['tags', prefix, limit],
      queryFn: async ({ signal }) => (await body(api.GET('/api/v1/tags', { params: { query: { prefix, limit } }, signal }))).items,
      staleTime: 60_000,
    })
}

/** Looks up which values a field has in the library, for autocomplete after `camera:` and the like. */
export function useFacetLookup() {
  const client = useQueryClient()
  return async (field: string): Promise<{ name: string; count: number }[]> => {
    // Folders are asked for by either name.
    const by = FACETS.find((facet) => facet === (field === 'within' ? 'folder' : field))
    if (by === undefined) return []
    const items = await client.fetchQuery({
      queryKey: ['facets', 'values', by],
      queryFn: async ({ signal }) => (await body(api.GET('/api/v1/pictures/facets', { params: { query: { by: [by as FacetBy], limit: 50 } }, signal }))).items,
      staleTime: 60_000,
    })
    return (items[0]?.values ?? []).map(({ value, count }) => ({ name: value, count }))
  }
}
