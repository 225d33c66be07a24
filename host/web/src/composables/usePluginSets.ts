import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, body } from '@/api/client'

const KEY = ['pluginSets']

/** Which plugins are on, kept under names. */
export function usePluginSets() {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await body(api.GET('/api/v1/plugins/sets', { signal }))).items,
    retry: false,
  })
  // Which set is the one in force changes with every plugin that is switched.
  const read = () => Promise.all([client.invalidateQueries({ queryKey: KEY }), client.invalidateQueries({ queryKey: ['plugins'] })])
  const at = (name: string) => ({ params: { path: { name } } })
  const keep = useMutation({ mutationFn: (name: string) => body(api.PUT('/api/v1/plugins/sets/{name}', at(name))), onSettled: read })
  const apply = useMutation({ mutationFn: (name: string) => body(api.POST('/api/v1/plugins/sets/{name}/apply', at(name))), onSettled: read })
  const remove = useMutation({ mutationFn: (name: string) => body(api.DELETE('/api/v1/plugins/sets/{name}', at(name))), onSettled: read })
  return { sets: computed(() => query.data.value ?? []), keep, apply, remove }
}
