import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, body } from '@/api/client'
import { deleteScript, listScripts, readReference, saveScript } from '@/api/scripts'

export function useScripts() {
  const client = useQueryClient()
  const query = useQuery({ queryKey: ['scripts'], queryFn: ({ signal }) => listScripts(signal) })

  const again = (): void => {
    for (const key of ['scripts', 'filters', 'filterPresets']) void client.invalidateQueries({ queryKey: [key] })
  }
  const create = useMutation({ mutationFn: ({ name, source }: { name: string; source: string }) => saveScript(name, source), onSuccess: again })
  const remove = useMutation({
    mutationFn: (name: string) => deleteScript(name),
    onSuccess: (_, name) => {
      client.removeQueries({ queryKey: ['script', name] })
      again()
    },
  })

  return { query, scripts: computed(() => query.data.value?.items ?? []), folder: computed(() => query.data.value?.folder ?? ''), create, remove }
}

/** What scripts can call, and what they can begin with; it changes only with the server. */
export function useScriptReference() {
  const query = useQuery({ queryKey: ['scriptReference'], queryFn: ({ signal }) => readReference(signal), staleTime: Infinity })
  return { members: computed(() => query.data.value?.members ?? []), templates: computed(() => query.data.value?.templates ?? []) }
}

/** The picture that was imported last, to try things on. */
export function useLatestPicture() {
  return useQuery({
    queryKey: ['counts', 'latest'],
    queryFn: async ({ signal }) => (await body(api.GET('/api/v1/pictures', { params: { query: { sort: '-imported', limit: 1 } }, signal }))).items[0] ?? null,
  })
}
