import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, body } from '@/api/client'
import type { Plugin, PluginAction } from '@/api/types'

const KEY = ['plugins']

export type PluginVerb = 'enable' | 'disable' | 'reload'

/** How often counts and times are asked for anew where they are looked at; changes of state come by themselves. */
const WATCHED_EVERY = 10_000

export function usePlugins({ watched = false } = {}) {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: KEY,
    refetchInterval: watched ? WATCHED_EVERY : false,
    queryFn: async ({ signal }) => (await body(api.GET('/api/v1/plugins', { signal }))).items,
  })

  const act = useMutation({
    mutationFn: ({ id, verb }: { id: string; verb: PluginVerb }): Promise<PluginAction> => {
      const params = { path: { id } }
      if (verb === 'enable') return body(api.POST('/api/v1/plugins/{id}/enable', { params }))
      if (verb === 'disable') return body(api.POST('/api/v1/plugins/{id}/disable', { params }))
      return body(api.POST('/api/v1/plugins/{id}/reload', { params }))
    },
    onSuccess: ({ plugin }) => {
      client.setQueryData<Plugin[]>(KEY, (old) => old?.map((other) => (other.id === plugin.id ? plugin : other)))
      void client.invalidateQueries({ queryKey: ['slots'] })
    },
    // A refused reload may still have changed the plugin's state.
    onError: () => void client.invalidateQueries({ queryKey: KEY }),
  })

  return { query, plugins: computed(() => query.data.value ?? []), act }
}

export function usePluginSettings(id: Ref<string>) {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: ['pluginSettings', id],
    queryFn: ({ signal }) => body(api.GET('/api/v1/plugins/{id}/settings', { params: { path: { id: id.value } }, signal })),
    refetchOnWindowFocus: false,
  })
  const save = useMutation({
    mutationFn: (values: Record<string, unknown>) => body(api.PUT('/api/v1/plugins/{id}/settings', { params: { path: { id: id.value } }, body: { values } })),
    onSuccess: (settings) => client.setQueryData(['pluginSettings', id.value], settings),
  })
  return { query, save }
}

export function useSlots() {
  return useQuery({
    queryKey: ['slots'],
    queryFn: async ({ signal }) => (await body(api.GET('/api/v1/ui/slots', { signal }))).items.toSorted((a, b) => a.order - b.order),
    staleTime: 60_000,
    retry: false,
  })
}
