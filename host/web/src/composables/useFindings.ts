import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, body } from '@/api/client'

const KEY = ['findings']

/** What taggers and scorers that are off or gone have left in the library. */
export function useFindings() {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await body(api.GET('/api/v1/library/findings', { signal }))).items,
    retry: false,
  })
  const forget = useMutation({
    mutationFn: (engine: string) => body(api.DELETE('/api/v1/library/findings/{engine}', { params: { path: { engine } } })),
    onSettled: () => void client.invalidateQueries({ queryKey: ['jobs'] }),
    // The job goes on after this answer: the engine is off the list at once.
    onSuccess: (_, engine) => client.setQueryData<typeof query.data.value>(KEY, (old) => old?.filter((other) => other.engine !== engine)),
  })
  return { left: computed(() => (query.data.value ?? []).filter((engine) => !engine.isActive)), forget }
}
